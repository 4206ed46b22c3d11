using System.CommandLine.Parsing;
using System.Text.Json;

namespace Stats.Functions.Commands;

/// <summary>Options whose value is one of a few names.</summary>
internal static class Choice
{
    /// <summary>The value with the name that was given, in any case; with any other name the command ends with the names there are.</summary>
    public static T Of<T>(ArgumentResult given)
        where T : struct, Enum
    {
        var text = given.Tokens[0].Value;
        var values = Enum.GetValues<T>();
        var found = Array.FindIndex(values, value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase));
        if (found < 0)
            given.AddError($"{given.Argument.Name} '{text}' is none of {string.Join(", ", values.Select(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString())))}.");
        return found < 0 ? default : values[found];
    }
}
