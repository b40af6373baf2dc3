using System.Text;

namespace Hearsay.Reading.Formats;

/// <summary>
/// Cuts JSON that is not one object a line into its objects: the elements of an array, objects one after the other, or the elements of an array that a wrapping
/// object holds under a name such as "articles". No more than one object is held; of one over the limit only the beginning.
/// </summary>
internal sealed class JsonElements
{
    private const int LongestKey = 32; // bytes of a key that are kept
    private const int MostDepthOfList = 3; // levels under the root in which the list of documents stands

    private static readonly HashSet<string> ListNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "articles", "items", "entries", "documents", "docs", "results", "data", "hits", "news", "stories", "records", "posts", "pages",
    };

    private readonly KeptBytes _element;
    private readonly List<byte> _string = [];
    private int _depth;
    private int _elementDepth;
    private bool _capturing;
    private bool _inString;
    private bool _escaped;
    private bool _isList;
    private bool _listMayBegin;
    private int _number;

    private JsonElements(long limit) => _element = new KeptBytes(limit);

    /// <summary>The objects in order, numbered from 1.</summary>
    /// <param name="stream">UTF-8; read to its end, not closed.</param>
    /// <param name="limit">Longest object that is kept whole, in bytes.</param>
    public static IEnumerable<ByteLine> Read(Stream stream, long limit)
    {
        var elements = new JsonElements(limit);
        var chunk = new byte[ByteLines.KeptOfTooLong];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (elements.Take(chunk[i]))
                {
                    yield return elements.Finish();
                }
            }
        }

        if (elements._capturing)
        {
            yield return elements.Finish();
        }
    }

    /// <summary>True when the first object in there is a document, as far as the beginning of a file tells.</summary>
    public static bool BeginDocuments(byte[] head, bool isWhole)
    {
        var text = head.AsSpan(head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || (text[0] == '[' && !text[1..].TrimStart(" \t\r\n"u8).StartsWith("{"u8)))
        {
            return false;
        }

        foreach (var element in Read(new MemoryStream(head), head.Length))
        {
            var ends = isWhole || element.Bytes.Span.TrimEnd(" \t\r\n"u8) is [.., (byte)'}'];
            var fields = JsonDocumentFields.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(element.Bytes.Span)), ends);
            return fields.Error is null && JsonDocumentLine.LooksLikeDocument(fields, ends);
        }

        return false;
    }

    // True when an element ends with this byte.
    private bool Take(byte b)
    {
        if (_capturing)
        {
            _element.Keep(b);
        }

        if (_inString)
        {
            TakeInString(b);
            return false;
        }

        switch (b)
        {
            case (byte)'"':
                _inString = true;
                _string.Clear();
                _listMayBegin = false;
                break;
            case (byte)'[':
                _listMayBegin = _depth == 0 ? !_capturing : !_isList && _depth <= MostDepthOfList && ListNames.Contains(Encoding.ASCII.GetString([.. _string]));
                _depth++;
                break;
            case (byte)'{':
                Open();
                break;
            case (byte)']' or (byte)'}':
                _listMayBegin = false;
                _depth = Math.Max(0, _depth - 1);
                if (_isList && _depth < _elementDepth)
                {
                    // The list is over; another may follow in the same object.
                    _isList = false;
                    _elementDepth = 0;
                }

                return _capturing && _depth == _elementDepth && b == '}';
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)':':
                break;
            default:
                _listMayBegin = false;
                break;
        }

        return false;
    }

    private void TakeInString(byte b)
    {
        if (_escaped)
        {
            _escaped = false;
        }
        else if (b == '\\')
        {
            _escaped = true;
        }
        else if (b == '"')
        {
            _inString = false;
        }
        else if (_string.Count < LongestKey)
        {
            _string.Add(b);
        }
    }

    private void Open()
    {
        if (_listMayBegin)
        {
            // What was captured so far is the wrapper.
            _isList = true;
            _elementDepth = _depth;
            Begin();
        }
        else if (!_capturing && _depth == _elementDepth && (_isList || _depth == 0))
        {
            Begin();
        }

        _listMayBegin = false;
        _string.Clear();
        _depth++;
    }

    private void Begin()
    {
        _element.Begin();
        _capturing = true;
        _element.Keep((byte)'{');
    }

    private ByteLine Finish()
    {
        _capturing = false;
        return _element.Finish(++_number);
    }
}
