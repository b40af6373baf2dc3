using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>
/// What a page's JSON-LD (schema.org, W3C JSON-LD 1.1) says of the article: the first object whose type is an article's, and what it leaves out from the other objects that
/// have a date of publication.
/// </summary>
internal sealed record LinkedData
{
    private static readonly string[] ArticleTypes = ["Article", "Posting", "Report", "Blog", "Review", "Column", "Newsletter"];

    /// <summary>"headline".</summary>
    public string? Title { get; private init; }

    /// <summary>Name of the publisher.</summary>
    public string? Outlet { get; private init; }

    /// <summary>"datePublished", else "dateCreated".</summary>
    public Timestamp? Published { get; private init; }

    /// <summary>"dateModified".</summary>
    public Timestamp? Updated { get; private init; }

    /// <summary>Names of the authors.</summary>
    public ImmutableArray<Author> Authors { get; private init; } = [];

    /// <summary>True when an object is of an article's type.</summary>
    public bool IsArticle { get; private init; }

    /// <summary>"articleBody": the words of the article, without its paragraphs; null when it is not given.</summary>
    public string? Body { get; private init; }

    /// <summary>Reads the page's blocks; blocks that are no JSON are passed over, but for the dates in them.</summary>
    public static LinkedData Read(IHtmlDocument page)
    {
        LinkedData? article = null;
        LinkedData? other = null;
        Timestamp? broken = null;
        foreach (var script in page.Scripts.Where(script => script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true))
        {
            var text = script.TextContent;
            if (LinkedObjects.TryRead(text) is not { } objects)
            {
                broken ??= LinkedObjects.DateIn(text, "datePublished");
                continue;
            }

            using (objects)
            {
                foreach (var item in objects.All)
                {
                    if (item.Has("datePublished") || (item.Has("headline") && item.Has("author")) || item.Has("articleBody"))
                    {
                        if (Array.Exists(ArticleTypes, type => item.Type.Contains(type, StringComparison.Ordinal)))
                        {
                            article ??= Of(item);
                        }
                        else if (!item.Type.Contains("Comment", StringComparison.Ordinal) && !item.Type.Contains("Object", StringComparison.Ordinal))
                        {
                            other ??= Of(item);
                        }
                    }
                }
            }
        }

        var found = article ?? other ?? new LinkedData();
        return found with
        {
            IsArticle = article is not null,
            Published = found.Published ?? other?.Published ?? broken,
            Updated = found.Updated ?? other?.Updated,
            Outlet = found.Outlet ?? other?.Outlet,
        };
    }

    private static LinkedData Of(LinkedObject item) => new()
    {
        Title = item.Text("headline"),
        Outlet = item.Names("publisher").FirstOrDefault(),
        Published = LooseDate.Parse(item.Text("datePublished")) ?? LooseDate.Parse(item.Text("dateCreated")),
        Updated = LooseDate.Parse(item.Text("dateModified")),
        Authors = Bylines.Distinct(item.Names("author").SelectMany(name => Bylines.Parse(name))),
        Body = item.Text("articleBody"),
    };
}
