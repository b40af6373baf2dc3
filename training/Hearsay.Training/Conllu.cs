using System.Globalization;
using System.IO.Compression;

namespace Hearsay.Training;

/// <summary>A word of a treebank.</summary>
/// <param name="Form">As printed.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal tag.</param>
/// <param name="Xpos">Penn tag.</param>
/// <param name="Head">Index of its head in the sentence; -1 for the root.</param>
/// <param name="Relation">Relation to its head, with its subtype.</param>
internal sealed record TreebankWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation);

/// <summary>Reads CoNLL-U files, compressed or not.</summary>
internal static class Conllu
{
    /// <summary>The sentences of a file; multi-word and empty tokens are left out.</summary>
    public static IEnumerable<TreebankWord[]> Sentences(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var words = new List<TreebankWord>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return [.. words];
                    words.Clear();
                }
            }
            else if (line[0] != '#' && line.Split('\t') is var cells && !cells[0].AsSpan().ContainsAny('-', '.'))
            {
                words.Add(new TreebankWord(cells[1], cells[2], cells[3], cells[4], int.Parse(cells[6], CultureInfo.InvariantCulture) - 1, cells[7]));
            }
        }

        if (words.Count > 0)
        {
            yield return [.. words];
        }
    }
}
