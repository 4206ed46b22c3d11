#!/bin/sh
# Makes out/azure: what the Functions host is given. Flex Consumption brings no .NET for a custom handler, so the package holds it.
# Lock files tell of no platform; those of this package are kept apart, so that nothing in the repository changes.
set -eu
cd "$(dirname "$0")/.."
rm -rf out/azure
dotnet publish functions -c Release -r linux-x64 --self-contained -o out/azure \
    --artifacts-path artifacts/azure -p:NuGetLockFilePath=artifacts/azure.lock.json -p:RestoreLockedMode=false
chmod +x out/azure/stats
