using System.Text;

namespace Hearsay.Bench.Fuzzing;

/// <summary>Damages bytes as transports, disks, templates and enemies do. The same seed damages in the same way.</summary>
internal static class Mutator
{
    private const int LargestInput = 2_000_000;

    private static readonly byte[][] Pieces =
    [
        .. ((string[])
        [
            "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<table>", "<template>", "<svg><math>", "<a href=\"", "&#x1F600;", "&#xD800;", "&#99999999;", "\0", "\uFEFF",
            "<p", "<title>", "<textarea>", "<style>", "<plaintext>", "\r\n\r\n", "WARC/1.0\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "Transfer-Encoding: chunked\r\n",
            "Content-Encoding: br\r\n", "ffffffff\r\n", "{\"@type\":", "\u202E", "<item>", "<entry>", "From ", "---\n", "[", "\"", ",", "\t", "<meta charset=utf-16>", "<meta charset=gb18030>",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], [0x28, 0xB5, 0x2F, 0xFD], [(byte)'P', (byte)'K', 3, 4],
    ];

    private static readonly string[] Tags = ["div", "b", "table", "tr", "td", "ul", "li", "font", "a", "svg", "template", "select", "form", "blockquote", "i", "p", "math", "button", "frameset", "custom-x"];

    /// <summary>A damaged copy.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="input">The bytes.</param>
    /// <param name="other">Bytes to splice in from.</param>
    public static byte[] Damage(Random random, byte[] input, byte[] other)
    {
        var bytes = input;
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            bytes = random.Next(11) switch
            {
                0 => Flip(random, bytes),
                1 => bytes[..random.Next(bytes.Length + 1)],
                2 => Splice(random, bytes, other),
                3 => Insert(random, bytes, Nested(random)),
                4 => Insert(random, bytes, HugeAttribute(random)),
                5 => Insert(random, bytes, Repeated(random)),
                6 => Latin(random, bytes),
                7 => Remove(random, bytes),
                8 => Noise(random, bytes),
                9 => Insert(random, bytes, Bytes(random, bytes)),
                _ => Insert(random, bytes, Pieces[random.Next(Pieces.Length)]),
            };
            bytes = bytes.Length > LargestInput ? bytes[..LargestInput] : bytes;
        }

        return bytes;
    }

    private static byte[] Flip(Random random, byte[] bytes)
    {
        var copy = (byte[])bytes.Clone();
        for (var i = random.Next(1, 30); i > 0 && copy.Length > 0; i--)
        {
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        }

        return copy;
    }

    private static byte[] Splice(Random random, byte[] bytes, byte[] other)
    {
        var from = random.Next(other.Length + 1);
        return [.. bytes[..random.Next(bytes.Length + 1)], .. other[from..random.Next(from, other.Length + 1)]];
    }

    private static byte[] Insert(Random random, byte[] bytes, byte[] piece)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. piece, .. bytes[at..]];
    }

    private static byte[] Remove(Random random, byte[] bytes)
    {
        var from = random.Next(bytes.Length + 1);
        return [.. bytes[..from], .. bytes[Math.Min(bytes.Length, from + random.Next(2_000))..]];
    }

    private static byte[] Bytes(Random random, byte[] bytes)
    {
        var from = random.Next(bytes.Length + 1);
        return bytes[from..Math.Min(bytes.Length, from + random.Next(20_000))];
    }

    private static byte[] Noise(Random random, byte[] bytes)
    {
        var copy = (byte[])bytes.Clone();
        var from = random.Next(copy.Length + 1);
        random.NextBytes(copy.AsSpan(from, Math.Min(copy.Length - from, random.Next(200))));
        return copy;
    }

    private static byte[] Nested(Random random)
    {
        var tag = Tags[random.Next(Tags.Length)];
        var other = Tags[random.Next(Tags.Length)];
        return Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"<{tag}>" + (random.Next(2) == 0 ? $"<{other} x>" : ""), 1 << random.Next(3, 14))));
    }

    private static byte[] HugeAttribute(Random random) => Encoding.ASCII.GetBytes(
        $"<p {(random.Next(2) == 0 ? "class=\"" : "")}{string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "a" : "x=y ", 1 << random.Next(8, 18)))}{(random.Next(2) == 0 ? "\">" : "")}");

    private static byte[] Repeated(Random random)
    {
        var piece = Pieces[random.Next(Pieces.Length)];
        return [.. Enumerable.Repeat(piece, 1 << random.Next(3, 15)).SelectMany(bytes => bytes)];
    }

    // UTF-8 read as Latin-1 and written as UTF-8 again, or with its high bytes left bare.
    private static byte[] Latin(Random random, byte[] bytes) => random.Next(2) == 0
        ? Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes))
        : Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bytes));
}
