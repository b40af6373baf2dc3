using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Learned;

/// <summary>The tokens of an article as numbers, for features: hashes of words and tags, kinds of names, quotations.</summary>
internal sealed class TokenHashes
{
    /// <summary>Reads an article once.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quotationOf">For each token its outer quotation; -1 for none.</param>
    /// <param name="lexicon">The hand-made list of cues.</param>
    public TokenHashes(AnalyzedArticle article, int[] quotationOf, CueLexicon lexicon)
    {
        var count = article.Tokens.Length;
        Lemma = new uint[count];
        Norm = new uint[count];
        Tag = new uint[count];
        Relation = new uint[count];
        Known = new byte[count];
        Name = new byte[count];
        QuotationOf = quotationOf;
        for (var i = 0; i < count; i++)
        {
            var token = article.Tokens[i];
            Lemma[i] = FeatureHash.Of(token.Lemma);
            Norm[i] = FeatureHash.Of(token.Norm);
            Tag[i] = FeatureHash.Of(token.Xpos);
            Relation[i] = FeatureHash.Of(token.Relation);
            Known[i] = KnownAs(lexicon, token);
        }

        foreach (var entity in article.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                for (var i = article.TokenAtOrAfter(mention.Span.Start); i < count && article.Tokens[i].Span.Start < mention.Span.End; i++)
                {
                    Name[i] = (byte)(1 + (int)entity.Type + (mention.Form == MentionForm.Name ? 0 : 16));
                }
            }
        }
    }

    /// <summary>Hashes of the lemmas.</summary>
    public uint[] Lemma { get; }

    /// <summary>Hashes of the lower-case forms.</summary>
    public uint[] Norm { get; }

    /// <summary>Hashes of the Penn tags.</summary>
    public uint[] Tag { get; }

    /// <summary>Hashes of the relations.</summary>
    public uint[] Relation { get; }

    /// <summary>What the hand-made list says of a word: 0 nothing, else bits 1 listed, 2 speech, 4 takes an addressee, and its act above.</summary>
    public byte[] Known { get; }

    /// <summary>The kind of name that a token is part of, 16 more for a nominal or a pronoun; 0 for none.</summary>
    public byte[] Name { get; }

    /// <summary>For each token its outer quotation; -1 for none.</summary>
    public int[] QuotationOf { get; }

    private static byte KnownAs(CueLexicon lexicon, Token token)
    {
        var kind = token.Upos switch
        {
            Upos.Verb => CueKind.Verb,
            Upos.Noun => CueKind.Noun,
            Upos.Adj => CueKind.Adjective,
            Upos.Adv => CueKind.Adverb,
            _ => CueKind.Colon,
        };
        if (kind == CueKind.Colon || lexicon.Entry(kind, token.Lemma) is not { IsUnseen: false } entry)
        {
            return 0;
        }

        return (byte)(1 | (entry.Speech ? 2 : 0) | (entry.Addressee ? 4 : 0) | ((int)entry.DefaultAct << 3));
    }
}
