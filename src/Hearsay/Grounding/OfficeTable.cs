using Hearsay.Resources;

namespace Hearsay.Grounding;

/// <summary>A person in an office.</summary>
/// <param name="Office">The office ("prime minister").</param>
/// <param name="Code">CAMEO actor code.</param>
/// <param name="Country">Alpha-3; null for an international body.</param>
/// <param name="Validity">When.</param>
internal sealed record Tenure(string Office, string Code, string? Country, Validity Validity);

/// <summary>Who held which office when: <c>offices.tsv</c> of the pack <c>actors</c>. For names that come without a role.</summary>
internal static class OfficeTable
{
    private static readonly Lazy<Dictionary<string, Tenure[]>> Table = new(Load);

    /// <summary>The tenures of a name, in the order of the table; empty for a name that is not in it.</summary>
    /// <param name="name">The name as it stands in the text.</param>
    public static Tenure[] Of(string name) => Table.Value.GetValueOrDefault(NameKey.Of(name), []);

    private static Dictionary<string, Tenure[]> Load()
    {
        var table = new Dictionary<string, Tenure[]>(StringComparer.Ordinal);
        foreach (var line in ResourcePack.Get("actors", "written by hand").Lines("offices.tsv"))
        {
            var fields = line.Split('\t');
            if (!Validity.TryParse(fields[5], fields[6], out var validity))
            {
                throw new InvalidDataException($"offices.tsv: no dates: {line}");
            }

            var tenure = new Tenure(fields[2], fields[3], fields[4].Length == 0 ? null : fields[4], validity);
            foreach (var name in fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(fields[0]))
            {
                var key = NameKey.Of(name);
                table[key] = [.. table.GetValueOrDefault(key, []), tenure];
            }
        }

        return table;
    }
}
