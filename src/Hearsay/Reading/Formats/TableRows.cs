namespace Hearsay.Reading.Formats;

/// <summary>
/// Cuts a table into rows: at line ends that stand outside of quotes (RFC 4180). A quote that never ends makes a row too long; then the row ends with its line after all, so
/// that one lost quotation mark costs rows, not the file.
/// </summary>
internal sealed class TableRows
{
    private readonly TableColumns _columns;
    private readonly KeptBytes _row;
    private bool _quoted;
    private bool _atFieldStart = true;
    private bool _afterQuote;

    private TableRows(TableColumns columns, long limit)
    {
        _columns = columns;
        _row = new KeptBytes(limit);
    }

    /// <summary>The rows in order, numbered from 1, the line of names being the first.</summary>
    public static IEnumerable<ByteLine> Read(Stream stream, TableColumns columns, long limit)
    {
        var rows = new TableRows(columns, limit);
        var chunk = new byte[ByteLines.KeptOfTooLong];
        var number = 0;
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (rows.Take(chunk[i]))
                {
                    yield return rows.Finish(++number);
                }
            }
        }

        if (rows._row.Length > 0)
        {
            yield return rows.Finish(++number);
        }
    }

    // True when a row ends with this byte.
    private bool Take(byte b)
    {
        if (b == '\n' && (!_quoted || _afterQuote || _row.IsTooLong))
        {
            return true;
        }

        _row.Keep(b);
        if (_columns.HasQuotes)
        {
            MindQuotes(b);
        }

        return false;
    }

    private void MindQuotes(byte b)
    {
        var isDelimiter = b == _columns.Delimiter;
        if (!_quoted)
        {
            _quoted = b == '"' && _atFieldStart;
            _atFieldStart = isDelimiter;
        }
        else if (_afterQuote)
        {
            // A quote in quotes is doubled; any other one ended the field.
            _quoted = b is (byte)'"' or (byte)'\r';
            _afterQuote = b == '\r';
            _atFieldStart = isDelimiter;
        }
        else
        {
            _afterQuote = b == '"';
        }
    }

    private ByteLine Finish(int number)
    {
        (_quoted, _afterQuote, _atFieldStart) = (false, false, true);
        return _row.Finish(number);
    }
}
