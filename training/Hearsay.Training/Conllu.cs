using System.IO.Compression;

namespace Hearsay.Training;

/// <summary>A word of a treebank.</summary>
internal sealed record TreebankWord(string Form, string Lemma, string Upos, string Xpos);

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
                words.Add(new TreebankWord(cells[1], cells[2], cells[3], cells[4]));
            }
        }

        if (words.Count > 0)
        {
            yield return [.. words];
        }
    }
}
