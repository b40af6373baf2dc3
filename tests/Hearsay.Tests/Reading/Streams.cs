using System.Text;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Inputs for the readers' tests.</summary>
internal static class Streams
{
    public static MemoryStream Of(string text) => new(new UTF8Encoding(false).GetBytes(text));

    public static List<DocumentResult> Read(byte[] bytes, string path = "a.txt", ReadOptions? options = null) =>
        [.. DocumentReader.Read(new MemoryStream(bytes), path, options ?? new ReadOptions())];

    public static List<DocumentResult> Read(string text, string path = "a.txt", ReadOptions? options = null) =>
        [.. DocumentReader.Read(Of(text), path, options ?? new ReadOptions())];

    public static List<DocumentResult> ReadStrict(string lines, ReadOptions? options = null) =>
        [.. DocumentReader.ReadJsonLines(Of(lines), "in", options ?? new ReadOptions())];

    public static Document Raw(string text) => new() { Id = "x", Content = text, Format = DocumentFormat.Raw };

    public static Document Clean(string text) => new() { Id = "x", Content = text, Format = DocumentFormat.Text };

    public static Document Html(string html) => new() { Id = "x", Content = html, Format = DocumentFormat.Html };

    /// <summary>"kind: words" of each block.</summary>
    public static List<string> Blocks(Article article) =>
        [.. article.Blocks.Select(block => $"{block.Kind}: {block.Span.TextIn(article.Text)}")];

    /// <summary>A stream of one repeated byte with something before and after it, made as it is read.</summary>
    public sealed class Lazy(byte[] before, byte filler, long count, byte[] after) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count1)
        {
            var given = 0;
            while (given < count1 && _at < before.Length + count + after.Length)
            {
                buffer[offset + given++] = _at < before.Length ? before[_at]
                    : _at < before.Length + count ? filler
                    : after[_at - before.Length - count];
                _at++;
            }

            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count1) => throw new NotSupportedException();
    }
}
