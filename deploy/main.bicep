// An installation for one organisation, in a resource group of its own. How to deploy: README.md beside this file.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Names the installation and its resource group, such as stats-kommunen. azd: AZURE_ENV_NAME.')
param environmentName string

@description('The region, such as swedencentral. azd: AZURE_LOCATION.')
param location string

@minLength(3)
@maxLength(63)
@description('The organisation\'s blob container: settings, exports and pages. Small letters, digits and hyphens.')
param container string = 'stats'

@description('True: storage and vault are reached through private endpoints only. False: from anywhere, by those whom Entra ID lets in. See COST.md.')
param isPrivate bool = true

@description('Addresses that reach storage and vault beside the private endpoints, such as the office\'s (198.51.100.7, or a range 198.51.100.0/24). Only when isPrivate.')
param allowedIpRanges array = []

@description('Ranges that reach the pages, such as 198.51.100.0/24. Empty: from anywhere. Whoever comes must still sign in.')
param viewerIpRanges array = []

@description('Object id in Entra ID of those who upload exports and edit settings, at best a group. Empty: nobody is given that right here.')
param operatorPrincipalId string = ''

@description('Client id of the app registration that viewers sign in through. Empty: nobody can sign in, and the pages need dashboardKey.')
param entraClientId string = ''

@secure()
@description('The key of pseudonyms, 64 hexadecimal digits. Give it the first time, and to rotate it; empty: the one in the vault stays.')
param pseudonymKey string = ''

@secure()
@description('Opens the pages without signing in (…/index.html?code=KEY). At least 16 characters; empty: nobody gets in that way.')
param dashboardKey string = ''

@description('When the inbox is looked into. Six fields, second to weekday, in UTC.')
param scanSchedule string = '0 */10 * * * *'

@description('When the pages are made even if nothing was read, since a new day has begun.')
param refreshSchedule string = '0 0 4 * * *'

@description('When what is old is deleted by the rules in stats.yaml.')
param retentionSchedule string = '0 0 3 * * *'

@description('When the digest is put in the queue `digest`.')
param digestSchedule string = '0 0 6 * * 1'

@allowed([512, 2048, 4096])
@description('Memory of an instance, MB.')
param instanceMemoryMB int = 2048

@minValue(1)
@maxValue(1000)
@description('Most instances at once. It caps a runaway; what is paid for is what runs.')
param maximumInstanceCount int = 40

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
@description('How many copies of the data are kept, and where.')
param redundancy string = 'Standard_ZRS'

@minValue(1)
@maxValue(365)
@description('So many days a deleted or overwritten blob can be restored. What is deleted by rule lives on that long too.')
param restoreDays int = 7

@description('Application Insights, and a log of who wrote or deleted blobs and read secrets.')
param hasLogs bool = true

@minValue(30)
@maxValue(730)
@description('So many days logs are kept.')
param logRetentionDays int = 30

@description('An OTLP collector that traces and metrics are sent to, such as https://otel.example.se:4318. Empty: none.')
param otlpEndpoint string = ''

@secure()
@description('Headers for the collector, as name=value,name=value.')
param otlpHeaders string = ''

@description('Tells by e-mail when the month\'s cost reaches 80 % and 100 % of this, in the currency of the bill. It stops nothing.')
param monthlyBudget int = 1000

@description('First day of the month of the first deployment, such as 2026-12-01. Azure refuses to change it afterwards: keep it.')
param budgetStart string

@description('Who is told of the budget, beside the owners of the resource group.')
param budgetEmails array = []

@description('Tags of all resources.')
param tags object = {}

var allTags = union(tags, { 'azd-env-name': environmentName })

resource group 'Microsoft.Resources/resourceGroups@2021-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: allTags
}

module stats 'stats.bicep' = {
  name: 'stats'
  scope: group
  params: {
    location: location
    tags: allTags
    container: container
    isPrivate: isPrivate
    allowedIpRanges: allowedIpRanges
    viewerIpRanges: viewerIpRanges
    operatorPrincipalId: operatorPrincipalId
    entraClientId: entraClientId
    pseudonymKey: pseudonymKey
    dashboardKey: dashboardKey
    scanSchedule: scanSchedule
    refreshSchedule: refreshSchedule
    retentionSchedule: retentionSchedule
    digestSchedule: digestSchedule
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    redundancy: redundancy
    restoreDays: restoreDays
    hasLogs: hasLogs
    logRetentionDays: logRetentionDays
    otlpEndpoint: otlpEndpoint
    otlpHeaders: otlpHeaders
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
    budgetEmails: budgetEmails
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output STATS_STORAGE string = stats.outputs.storageName
output STATS_VAULT string = stats.outputs.vaultName
output STATS_APP string = stats.outputs.appName
output STATS_IDENTITY_PRINCIPAL_ID string = stats.outputs.identityPrincipalId
output STATS_PAGES string = stats.outputs.pages
