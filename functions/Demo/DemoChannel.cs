namespace Stats.Functions.Demo;

internal enum DemoChannel
{
    Phone,
    Email,
    EService,
    Web,
}
