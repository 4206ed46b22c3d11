using Spectre.Console;
using Stats.Functions.Sources.Drafting;

namespace Stats.Functions.Commands;

/// <summary>Shows a draft: each column, what it looks like, its role and why. No value of a row is shown.</summary>
internal static class DraftTable
{
    public static void Tell(ProfileDraft draft)
    {
        var table = draft.Table;
        Cli.Tell($"{table.FileName}: {table.Encoding.WebName}, separator {(table.Separator == '\t' ? "tab" : table.Separator)}, "
            + $"{(table.PreambleRowCount > 0 ? $"{table.PreambleRowCount} rows before the header, " : "")}{(table.Header.Count == 0 ? "no header, " : "")}{table.Rows.Count} rows. A row is {Row(draft)}.");
        var columns = new Table().Border(TableBorder.Simple).AddColumns("Column", "Looks like", "Role", "Why");
        foreach (var column in draft.Columns)
        {
            var role = draft.Choices.FirstOrDefault(choice => choice.Column == column);
            var leftOut = draft.LeftOut.FirstOrDefault(one => one.Column == column).Why;
            columns.AddRow(
                Markup.Escape(column.Name), Markup.Escape(column.Shape), role is null ? "–" : role.Role.ToString(), Markup.Escape(role?.Why ?? leftOut ?? "no name and no values"));
        }

        Cli.Messages.Write(columns);
        foreach (var note in draft.Notes)
            Cli.Tell("- " + note);
    }

    private static string Row(ProfileDraft draft) => draft.Shape switch
    {
        DraftShape.Contacts => "one contact or case",
        DraftShape.Pages => "a web page's day",
        _ => "many contacts, added up",
    };
}
