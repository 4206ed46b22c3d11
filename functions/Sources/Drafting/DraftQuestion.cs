namespace Stats.Functions.Sources.Drafting;

/// <summary>Something that the file cannot tell and that must be known.</summary>
/// <param name="Setting">The setting that answers it, see <see cref="DraftAnswers"/>.</param>
/// <param name="Text">What is asked, and the option of the command line that settles it.</param>
/// <param name="Options">The answers to choose from; columns when empty.</param>
internal sealed record DraftQuestion(string Setting, string Text, IReadOnlyList<string> Options);
