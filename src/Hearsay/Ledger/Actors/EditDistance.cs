namespace Hearsay.Ledger.Actors;

/// <summary>How far two spellings of a name are apart (Levenshtein 1966).</summary>
public static class EditDistance
{
    /// <summary>Longest beginning that is compared, in UTF-16 code units; a name is shorter, and a longer one must not cost its square.</summary>
    public const int MostCompared = 200;

    /// <summary>The least number of letters to insert, delete or replace that makes one the other; case counts.</summary>
    public static int Of(string a, string b)
    {
        var first = a.AsSpan(0, Math.Min(a.Length, MostCompared));
        var second = b.AsSpan(0, Math.Min(b.Length, MostCompared));
        Span<int> row = stackalloc int[second.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var substituted = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[second.Length];
    }
}
