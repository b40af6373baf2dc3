using System.CommandLine;
using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay remove</c>.</summary>
internal sealed class RemoveCommand : HearsayCommand
{
    private readonly Argument<string[]> _articles = new("article")
    {
        Description = "Ids of articles, or collection:id.",
        Arity = ArgumentArity.OneOrMore,
    };

    public RemoveCommand()
        : base(
            "remove",
            "Removes articles with all their versions, and everything that rested on them alone. Their words are erased from the store's files.",
            "hearsay remove pages/a.html",
            "hearsay remove wires:2024-0617 wires:2024-0618")
    {
        Add(_articles);
        Add(StoreOption.Create());
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenToRead(terminal);
        var view = new LedgerView(store);
        var (identities, shown) = (new List<DocumentIdentity>(), "");
        foreach (var name in arguments.GetRequiredValue(_articles))
        {
            var found = ArticleLookup.Find(view, name) ?? throw UnknownArticle.Of(view, name, arguments);
            identities.Add(view.Stored(found)!.Value);
            shown = found.ToString();
        }

        // All were found before the first is removed: a wrong name among many removes nothing.
        var removed = store.Append([.. identities.Distinct().Select(identity => new DocumentRemoved(identity))]);
        var folded = Folding.Run(store, terminal);
        terminal.Say(removed == 1 ? $"Removed {shown}." : $"Removed {BriefWords.Count(removed, "article")}.");
        return folded ? ExitCodes.Done : ExitCodes.Interrupted;
    }
}
