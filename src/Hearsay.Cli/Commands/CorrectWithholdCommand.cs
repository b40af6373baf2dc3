using System.CommandLine;
using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay correct withhold</c>.</summary>
internal sealed class CorrectWithholdCommand : CorrectChange
{
    private readonly Argument<string> _name = new("name") { Description = "The full name. Its last name alone is withheld too, as are slugs, initials and near spellings of the whole.", HelpName = "NAME" };

    private readonly Option<string[]> _also = new("--also")
    {
        Description = "Another form: a maiden name, a nickname, the name in another script. May be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _label = new("--as") { Description = "What stands in its place; \"[name withheld]\" unless given.", HelpName = "LABEL" };

    public CorrectWithholdCommand()
        : base(
            "withhold",
            "Keeps a name out of every view, export, search and answer, on request of a witness for example. The articles in the store are not changed; whoever can read the store's file can read the name.",
            "hearsay correct withhold 'Maria Elend'",
            "hearsay correct withhold 'Maria Elend' --also 'Masha' --as '[a nurse]' --by desk@daily.example")
    {
        Add(_name);
        Add(_also);
        Add(_label);
        AddShared();
    }

    protected override Correction Make(Corrector corrector, LedgerView view, ParseResult arguments, CorrectionStamp stamp) =>
        corrector.Withhold(arguments.GetRequiredValue(_name), arguments.GetValue(_also) ?? [], arguments.GetValue(_label), stamp);

    protected override string? EffectOf(Correction correction, Corrector corrector) => corrector.ArticlesNaming(correction) switch
    {
        0 => "Warning: no article has this name. It is withheld from articles to come; look whether it is spelt as in the articles.",
        var articles => $"It is hidden in {BriefWords.Count(articles, "article")}.",
    };
}
