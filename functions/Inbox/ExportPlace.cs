namespace Stats.Functions.Inbox;

/// <summary>Where an export lies once it has been taken from the inbox.</summary>
public enum ExportPlace
{
    Archive,
    Quarantine,
}
