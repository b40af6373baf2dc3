using System.Globalization;
using System.Text;

namespace Hearsay.Reading.Formats;

/// <summary>Header fields of a WARC record or an HTTP message (ISO 28500, RFC 9112): names without case, the first of equal names counts.</summary>
internal sealed class HeaderFields
{
    private const int MostLines = 1_000; // lines of a header
    private const int LongestLine = 65_536; // bytes

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field; null when it is not there.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary><c>Content-Length</c>; null when it is missing or no number.</summary>
    public long? Length => long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>The media type of <c>Content-Type</c> in lower case; empty when it is missing.</summary>
    public string MediaType => (this["Content-Type"] ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The charset of <c>Content-Type</c>; null when there is none.</summary>
    public string? Charset => CharsetOf(this["Content-Type"]);

    /// <summary>The charset that a content type names; null when there is none.</summary>
    public static string? CharsetOf(string? contentType)
    {
        foreach (var part in (contentType ?? "").Split(';').Skip(1))
        {
            var (name, value) = Halves(part, '=');
            if (name.Equals("charset", StringComparison.OrdinalIgnoreCase) && value.Trim('"', '\'', ' ') is { Length: > 0 } label)
            {
                return label;
            }
        }

        return null;
    }

    /// <summary>Reads up to and past the empty line. Null when the stream ends before it, or when there are more lines than any header has.</summary>
    public static HeaderFields? Read(ByteReader reader)
    {
        var fields = new HeaderFields();
        string? last = null;
        for (var lines = 0; lines < MostLines; lines++)
        {
            if (reader.ReadLine(LongestLine) is not { } bytes)
            {
                return null;
            }

            if (bytes.Length == 0)
            {
                return fields;
            }

            var line = Encoding.UTF8.GetString(bytes);
            if (line[0] is ' ' or '\t' && last is not null)
            {
                fields._fields[last] += " " + line.Trim();
                continue;
            }

            var (name, value) = Halves(line, ':');
            last = fields._fields.TryAdd(name, value) ? name : null;
        }

        return null;
    }

    private static (string Name, string Value) Halves(string line, char mark)
    {
        var at = line.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (line.Trim(), "") : (line[..at].Trim(), line[(at + 1)..].Trim());
    }
}
