using System.CommandLine.Parsing;
using System.Text.Json;
using Stats.Functions.Tables;

namespace Stats.Functions.Commands;

/// <summary>Options whose value is one of a few names.</summary>
internal static class Choice
{
    /// <summary>The value with the name that was given, in any case; with any other name the command ends with the names there are.</summary>
    public static T Of<T>(ArgumentResult given)
        where T : struct, Enum
    {
        var text = given.Tokens[0].Value;
        if (WorkspaceTable.Named<T>(text) is { } value)
            return value;
        given.AddError($"{given.Argument.Name} '{text}' is none of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
        return default;
    }
}
