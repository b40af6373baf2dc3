using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>Entry of the folder's second half: a document → its article. Thread-safe, pure.</summary>
internal sealed class ArticleReader
{
    /// <summary>Cuts a document into blocks and reads what the page says of itself.</summary>
    /// <exception cref="DocumentRefusedException">The document is over a limit or holds no text.</exception>
    public Article Read(Document document) => new()
    {
        Text = document.Content,
        Blocks = [],
        Title = document.Title,
        Outlet = document.Outlet,
        Url = document.Url,
        Published = document.Published,
        Retrieved = document.Retrieved,
        Diagnostics = document.Diagnostics,
    };
}
