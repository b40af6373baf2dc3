using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Hearsay.Reading;

/// <summary>
/// The top-level fields of a JSON object, as far as it could be read. Last of equal keys wins. Strings and whole numbers are kept
/// (numbers as their decimal string), nulls are absent, other kinds of value are remembered as wrong; the strings and whole numbers of an object among them
/// are kept under "key.inner".
/// </summary>
internal sealed class JsonDocumentFields
{
    private const int MaxDepth = 256; // arrays and objects within one another

    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wrong = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lone = new(StringComparer.Ordinal);

    private JsonDocumentFields()
    {
    }

    /// <summary>What is wrong with the JSON itself; null when nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>Keys whose string holds half of a surrogate pair.</summary>
    public IReadOnlySet<string> LoneSurrogates => _lone;

    /// <summary>The id, a string or a whole number; null when there is none.</summary>
    public string? Id => String("id") ?? _numbers.GetValueOrDefault("id");

    /// <summary>Reads an object.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="isWhole">False when only the beginning of the object is at hand: what was read before its end is no error.</param>
    public static JsonDocumentFields Read(ReadOnlySpan<byte> utf8, bool isWhole = true)
    {
        var fields = new JsonDocumentFields();
        var reader = new Utf8JsonReader(utf8, isWhole, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth }));
        try
        {
            fields.ReadObject(ref reader);
        }
        catch (JsonException error)
        {
            fields.Error = FormattableString.Invariant($"not valid JSON near byte {error.BytePositionInLine ?? 0}");
        }

        return fields;
    }

    /// <summary>The string under a key; null when there is none.</summary>
    public string? String(string key) => _strings.GetValueOrDefault(key);

    /// <summary>All strings and whole numbers, by key.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values => _strings.Concat(_numbers);

    /// <summary>True when a key is there with a value that is neither a string nor null (nor, for "id", a whole number).</summary>
    public bool IsWrong(string key) => _wrong.Contains(key) || (key != "id" && _numbers.ContainsKey(key));

    /// <summary>True when the object has one of the keys with a string.</summary>
    public bool HasAny(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_strings.ContainsKey(key) || _lone.Contains(key))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadObject(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            Error = "no JSON object";
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Error = "not a JSON object";
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = HasLoneSurrogate(ref reader) ? null : reader.GetString();
            if (!reader.Read())
            {
                return;
            }

            if (key is null)
            {
                reader.TrySkip();
            }
            else
            {
                ReadValue(ref reader, key);
            }
        }

        // Anything after the object's end is an error, which the reader itself reports.
        reader.Read();
    }

    private void ReadValue(ref Utf8JsonReader reader, string key)
    {
        _strings.Remove(key);
        _numbers.Remove(key);
        _wrong.Remove(key);
        _lone.Remove(key);
        switch (reader.TokenType)
        {
            case JsonTokenType.String when HasLoneSurrogate(ref reader):
                _lone.Add(key);
                break;
            case JsonTokenType.String:
                _strings[key] = reader.GetString()!;
                break;
            case JsonTokenType.Number when IsWhole(reader.ValueSpan):
                var digits = Encoding.ASCII.GetString(reader.ValueSpan);
                _numbers[key] = digits == "-0" ? "0" : digits;
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject when !key.Contains('.', StringComparison.Ordinal):
                _wrong.Add(key);
                ReadInner(ref reader, key);
                break;
            default:
                _wrong.Add(key);
                reader.TrySkip();
                break;
        }
    }

    private void ReadInner(ref Utf8JsonReader reader, string key)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var inner = HasLoneSurrogate(ref reader) ? null : reader.GetString();
            if (!reader.Read())
            {
                return;
            }

            if (reader.TokenType == JsonTokenType.String && inner is not null && !HasLoneSurrogate(ref reader))
            {
                _strings[key + "." + inner] = reader.GetString()!;
            }
            else if (reader.TokenType == JsonTokenType.Number && inner is not null && IsWhole(reader.ValueSpan))
            {
                _numbers[key + "." + inner] = Encoding.ASCII.GetString(reader.ValueSpan);
            }
            else
            {
                reader.TrySkip();
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> number) => number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;

    // System.Text.Json throws on such a string only when it is fetched, and not as a JsonException: looked for beforehand.
    private static bool HasLoneSurrogate(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return false;
        }

        var value = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        var expectsLow = false;
        for (var i = 0; i < value.Length; i++)
        {
            var unit = '\0';
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                if (value[i + 1] == 'u' && i + 5 < value.Length
                    && System.Buffers.Text.Utf8Parser.TryParse(value.Slice(i + 2, 4), out ushort code, out var used, 'x') && used == 4)
                {
                    unit = (char)code;
                    i += 5;
                }
                else
                {
                    i++;
                }
            }

            if (char.IsLowSurrogate(unit) != expectsLow)
            {
                return true;
            }

            expectsLow = char.IsHighSurrogate(unit);
        }

        return expectsLow;
    }
}
