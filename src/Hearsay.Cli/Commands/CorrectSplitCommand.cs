using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay correct split</c>.</summary>
internal sealed class CorrectSplitCommand : CorrectChange
{
    private readonly Argument<string> _what = new("what") { Description = "actor, claim or story.", HelpName = "WHAT" };
    private readonly Argument<string> _whole = new("whole") { Description = "The name of the actor, or the id of the claim or story.", HelpName = "WHOLE" };

    private readonly Argument<string[]> _parts = new("part")
    {
        Description = "What is to be taken out: articles, in which somebody else is meant or something else is told; of a claim ARTICLE#STATEMENT, as `claims --format jsonl` names them.",
        Arity = ArgumentArity.OneOrMore,
        HelpName = "PART",
    };

    public CorrectSplitCommand()
        : base(
            "split",
            "Makes two of one: takes articles out of an actor or a story, or statements out of a claim.",
            "hearsay correct split actor 'Ivo Karstel' pages/evacuation.txt",
            "hearsay correct split claim c0123456789ab pages/a.html#s4 pages/b.html#s1",
            "hearsay correct split story t0123456789ab pages/a.html")
    {
        _what.AcceptOnlyFromAmong("actor", "claim", "story");
        Add(_what);
        Add(_whole);
        Add(_parts);
        AddShared();
    }

    protected override Correction Make(Corrector corrector, LedgerView view, ParseResult arguments, CorrectionStamp stamp)
    {
        var whole = arguments.GetRequiredValue(_whole);
        var parts = arguments.GetRequiredValue(_parts);
        return arguments.GetRequiredValue(_what) switch
        {
            "actor" => corrector.SplitActor(whole, parts.Select(Article), stamp),
            "story" => corrector.SplitStory(whole, parts.Select(Article), stamp),
            _ => corrector.SplitClaim(whole, parts.Select(Statement), stamp),
        };

        DocumentIdentity Article(string name) => ArticleLookup.Find(view, name) ?? throw UnknownArticle.Of(view, name, arguments);

        (DocumentIdentity, string) Statement(string name) => name.LastIndexOf('#') is > 0 and var at
            ? (Article(name[..at]), name[(at + 1)..])
            : throw new UsageException($"'{name}' names no statement. Write it as ARTICLE#STATEMENT: pages/a.html#s4");
    }
}
