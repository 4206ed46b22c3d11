
namespace Stats.Analytics.Staffing;

/// <summary>What other circumstances would mean in the busiest half-hour.</summary>
/// <param name="ContactsChangeFraction">How many more contacts: 0.2 is a fifth more.</param>
/// <param name="AgentsChange">How many more on duty than are needed without any change; below 0 for fewer.</param>
/// <param name="Agents">How many are then on duty. At least 1.</param>
/// <param name="Need">How many the goal would then take.</param>
/// <param name="Outcome">How the queue would then fare.</param>
public sealed record WhatIf(double ContactsChangeFraction, int AgentsChange, int Agents, int Need, QueueOutcome Outcome);
