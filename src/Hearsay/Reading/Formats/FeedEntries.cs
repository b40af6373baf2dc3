using System.Text;

namespace Hearsay.Reading.Formats;

/// <summary>
/// Cuts a feed into what stands before its first entry, and its entries (<c>item</c>, <c>entry</c>). Works on bytes and minds comments and CDATA, but asks nothing
/// else of the XML: many feeds are not well-formed, and one broken entry must not take the others along. No more than one entry is held.
/// </summary>
internal sealed class FeedEntries
{
    private const int MostHeadBytes = 262_144; // bytes before the first entry, which tell of the feed
    private const int LongestTag = 64; // characters of a tag's name that are kept

    private readonly KeptBytes _head = new(MostHeadBytes);
    private readonly KeptBytes _entry;
    private readonly StringBuilder _tag = new(LongestTag);
    private Place _place;
    private string _endTag = "";
    private bool _isHead = true;
    private bool _inEntry;
    private int _number;
    private byte _last;
    private byte _lastButOne;

    private FeedEntries(long limit) => _entry = new KeptBytes(limit);

    private enum Place
    {
        Text,
        Tag,
        AfterName,
        Cdata,
        Comment,
    }

    /// <summary>First what stands before the first entry, numbered 0, then the entries, numbered from 1; one that is cut off is not among them.</summary>
    /// <param name="stream">In an encoding that agrees with ASCII; read to its end, not closed.</param>
    /// <param name="limit">Longest entry that is kept whole, in bytes.</param>
    public static IEnumerable<ByteLine> Read(Stream stream, long limit)
    {
        var entries = new FeedEntries(limit);
        var chunk = new byte[ByteLines.KeptOfTooLong];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (entries.Take(chunk[i]) is { } piece)
                {
                    yield return piece;
                }
            }
        }

        if (entries._isHead)
        {
            yield return entries._head.Finish(0);
        }
    }

    // What ends with this byte.
    private ByteLine? Take(byte b)
    {
        if (_isHead)
        {
            _head.Keep(b);
        }
        else if (_inEntry)
        {
            _entry.Keep(b);
        }

        ByteLine? ended = null;
        switch (_place)
        {
            case Place.Text or Place.AfterName when b == '<':
                _place = Place.Tag;
                _tag.Clear();
                break;
            case Place.Tag:
                ended = TakeInTag(b);
                break;
            case Place.AfterName when b == '>':
                _place = Place.Text;
                break;
            case Place.Cdata when b == '>' && _last == ']' && _lastButOne == ']':
            case Place.Comment when b == '>' && _last == '-' && _lastButOne == '-':
                _place = Place.Text;
                break;
            default:
                break;
        }

        (_lastButOne, _last) = (_last, b);
        return ended;
    }

    private ByteLine? TakeInTag(byte b)
    {
        var ends = b is (byte)'>' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (b == '/' && _tag.Length > 0);
        if (!ends)
        {
            _tag.Append((char)b);
            var special = _tag.Length switch
            {
                8 when _tag.Equals("![CDATA[") => Place.Cdata,
                3 when _tag.Equals("!--") => Place.Comment,
                >= LongestTag => Place.AfterName,
                _ => Place.Tag,
            };
            _place = special;
            return null;
        }

        // "5 < 6" is no tag.
        _place = b == '>' || _tag.Length == 0 ? Place.Text : Place.AfterName;
        var name = _tag.ToString();
        if (!_inEntry && IsEntry(name))
        {
            // The first entry's tag stands at the end of what was kept of the head.
            _head.TakeBack(name.Length + 2);
            var head = _isHead ? _head.Finish(_number++) : (ByteLine?)null;
            _isHead = false;
            _inEntry = true;
            _endTag = "/" + name;
            _entry.Keep(Encoding.Latin1.GetBytes("<" + name));
            _entry.Keep(b);
            return head;
        }

        if (_inEntry && name == _endTag)
        {
            if (b != '>')
            {
                _entry.Keep((byte)'>');
            }

            _inEntry = false;
            return _entry.Finish(_number++);
        }

        return null;
    }

    private static bool IsEntry(string name)
    {
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return local is "item" or "entry" or "ITEM" or "ENTRY";
    }
}
