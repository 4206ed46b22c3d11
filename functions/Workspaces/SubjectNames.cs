using Stats.Analytics.Contacts;

namespace Stats.Functions.Workspaces;

/// <summary>Gives ids their names when what is stored is read, so that a new name changes history at once.</summary>
/// <param name="names">The name of each id of the source.</param>
/// <param name="eventNames">The name of each id of any source, for lists of events name what others count.</param>
public sealed class SubjectNames(IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> eventNames)
{
    private readonly Dictionary<Subject, Subject> known = [];

    /// <summary>The day with names for ids.</summary>
    public DayFacts Of(DayFacts day) => names.Count == 0 && (eventNames.Count == 0 || day.Events.Count == 0) ? day : day with
    {
        Events = [.. day.Events.Select(one => one with { What = eventNames.GetValueOrDefault(one.What, one.What) })],
        Contacts = [.. day.Contacts.Select(one => one with { Key = one.Key with { Subject = Of(one.Key.Subject) } })],
        EServices = [.. day.EServices.Select(use => use with { Service = names.GetValueOrDefault(use.Service, use.Service) })],
        Cases = [.. day.Cases.Select(one => one with { Subject = Of(one.Subject) })],
    };

    /// <summary>The subject with a name for its id.</summary>
    public Subject Of(Subject subject)
    {
        if (!known.TryGetValue(subject, out var named))
            known.Add(subject, named = names.TryGetValue(subject.Value, out var name) ? new(subject.Kind, name) : subject);
        return named;
    }
}
