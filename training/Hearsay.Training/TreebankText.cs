using System.IO.Compression;
using System.Text;

namespace Hearsay.Training;

/// <summary>A document of a treebank as running text: sentences joined as they were, an empty line between paragraphs.</summary>
/// <param name="Text">The text.</param>
/// <param name="Ends">The offset after each sentence, UTF-16 code units, ascending.</param>
internal sealed record TreebankText(string Text, IReadOnlyList<int> Ends)
{
    /// <summary>The documents of a CoNLL-U file, compressed or not.</summary>
    public static IEnumerable<TreebankText> Documents(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var text = new StringBuilder();
        var ends = new List<int>();
        var lastOfSurface = 0; // words up to this number are parts of a surface token that was written
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                yield return new TreebankText(text.ToString().TrimEnd(), [.. ends]);
                text.Clear();
                ends.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Length = ends[^1];
                text.Append("\n\n");
            }
            else if (line.Length == 0)
            {
                ends.Add(text.Length - (text.Length > 0 && text[^1] == ' ' ? 1 : 0));
                lastOfSurface = 0;
            }
            else if (line[0] != '#' && line.Split('\t') is var cells && !cells[0].Contains('.', StringComparison.Ordinal))
            {
                var range = cells[0].Split('-');
                if (range.Length == 1 && int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) <= lastOfSurface)
                {
                    continue;
                }

                lastOfSurface = range.Length == 2 ? int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture) : lastOfSurface;
                text.Append(cells[1]).Append(cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
            }
        }

        yield return new TreebankText(text.ToString().TrimEnd(), [.. ends]);
    }
}
