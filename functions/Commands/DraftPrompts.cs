using Spectre.Console;
using Stats.Functions.Sources;
using Stats.Functions.Sources.Drafting;

namespace Stats.Functions.Commands;

/// <summary>Settles a draft with a person at a terminal.</summary>
internal static class DraftPrompts
{
    private const string Write = "Write the profile";
    private const string Change = "Change what a column is";
    private const string Stop = "Stop, and write nothing";
    private const string NoColumn = "(no column)";

    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <returns>The draft as settled; <see langword="null"/> when the person stops.</returns>
    public static ProfileDraft? Settle(TableSample table, DraftAnswers answers, ProfileDraft draft)
    {
        while (true)
        {
            DraftTable.Tell(draft);
            var settled = answers;
            if (draft.Questions is [var question, ..])
                answers = Ask(question, draft, answers);
            else
            {
                switch (Choose("What now?", [Write, Change, Stop]))
                {
                    case Write:
                        return draft;
                    case Stop:
                        return null;
                    default:
                        answers = ChangeRole(draft, answers);
                        break;
                }
            }

            try
            {
                draft = ProfileDrafter.Draft(table, answers);
            }
            catch (ExportFormatException wrong)
            {
                Cli.Tell(wrong.Message);
                answers = settled;
            }
        }
    }

    private static DraftAnswers Ask(DraftQuestion question, ProfileDraft draft, DraftAnswers answers) =>
        answers.With(question.Setting, Choose(question.Text, question.Options.Count > 0 ? question.Options : [.. draft.Columns.Select(column => column.Name)]));

    private static DraftAnswers ChangeRole(ProfileDraft draft, DraftAnswers answers)
    {
        var role = Choose("Which role?", DraftAnswers.Settings);
        if (Enum.TryParse<Role>(role, ignoreCase: true, out _) || role == DraftAnswers.Subject)
        {
            var column = Choose($"Which column is {role}?", [NoColumn, .. draft.Columns.Select(column => column.Name)]);
            return column == NoColumn ? answers.With(role) : answers.With(role, column);
        }

        return answers.With(role, Cli.Messages.Prompt(new TextPrompt<string>(Markup.Escape($"{role}?"))));
    }

    private static string Choose(string title, IEnumerable<string> options) =>
        Cli.Messages.Prompt(new SelectionPrompt<string> { Converter = Markup.Escape }.Title(Markup.Escape(title)).PageSize(20).AddChoices(options));
}
