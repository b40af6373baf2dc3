using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Learned;

/// <summary>What is seen of a word when it is asked whether it is the cue of an attribution.</summary>
internal static class CueFeatures
{
    private const int MaxAbove = 5; // steps up the tree to a word of saying that this one is within

    /// <summary>True for words that can be a cue at all.</summary>
    public static bool CanBeCue(Token token) => token.Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv or Upos.Adp or Upos.Sconj
        || (token.Upos == Upos.Aux && token.Relation == "root") || token.Norm == ":";

    /// <summary>Adds the features of one word: those of it and its neighbours, of what it hangs on, and of what hangs on it.</summary>
    public static void Add(FeatureList to, AnalyzedArticle article, SentenceTree tree, TokenHashes words, int i)
    {
        var token = article.Tokens[i];
        var lemma = words.Lemma[i];
        var tag = words.Tag[i];
        var relation = words.Relation[i];
        var known = (uint)words.Known[i];
        var upos = (uint)token.Upos;
        var shape = Shape(article, tree, i);
        var quotes = Quotes(article, tree, words, i);
        to.Add(1, upos);
        to.Add(2, lemma, upos);
        to.Add(3, lemma, tag);
        to.Add(4, lemma, relation);
        to.Add(5, upos, relation, shape);
        to.Add(6, lemma, shape);
        to.Add(7, known, shape);
        to.Add(8, known, upos, quotes);
        to.Add(9, tag, relation, known);
        to.Add(10, lemma, quotes);
        to.Add(11, shape, quotes, upos);
        to.Add(12, lemma, Norm(words, tree, i + 1));
        to.Add(13, Norm(words, tree, i + 1), upos, known != 0 ? 1u : 0u);
        to.Add(14, Norm(words, tree, i - 1), upos, known != 0 ? 1u : 0u);
        to.Add(15, UposAt(article, tree, i - 1), upos, UposAt(article, tree, i + 1));
        to.Add(16, Norm(words, tree, i - 1), lemma);
        to.Add(28, lemma, Norm(words, tree, i + 2));
        to.Add(29, Norm(words, tree, i + 1), Norm(words, tree, i + 2), upos);
        to.Add(30, Ending(token.Lemma), tag);
        to.Add(31, tag, shape, known != 0 ? 1u : 0u);
        to.Add(32, quotes, relation, tag);
        var head = tree.Head(i);
        if (head >= 0)
        {
            to.Add(17, words.Lemma[head], relation);
            to.Add(18, words.Lemma[head], lemma);
            to.Add(19, words.Known[head], relation, upos);
            to.Add(20, relation, words.Relation[head], upos);
            to.Add(33, relation, Shape(article, tree, head), upos);
            to.Add(34, relation, lemma, words.Known[head]);
        }

        AddSpeechAbove(to, tree, words, i, upos, known);
        AddBelow(to, article, tree, words, i);
    }

    // What hangs on a word: its subject, its auxiliaries and prepositions, and the marks of its clauses.
    private static void AddBelow(FeatureList to, AnalyzedArticle article, SentenceTree tree, TokenHashes words, int i)
    {
        var lemma = words.Lemma[i];
        var known = (uint)words.Known[i];
        var upos = (uint)article.Tokens[i].Upos;
        for (var child = tree.FirstChild(i); child >= 0; child = tree.NextSibling(child))
        {
            var below = words.Relation[child];
            to.Add(21, lemma, below);
            to.Add(22, upos, below, words.Lemma[child]);
            to.Add(23, below, UposAt(article, tree, child), known);
            to.Add(24, upos, below, words.Name[child]);
            if (tree.Is(child, "nsubj"))
            {
                to.Add(36, lemma, words.Lemma[child]);
                to.Add(37, lemma, words.Name[child]);
                to.Add(38, known, words.Lemma[child]);
            }

            if (article.Tokens[child].Upos is Upos.Aux or Upos.Part or Upos.Sconj or Upos.Adp)
            {
                to.Add(25, lemma, words.Norm[child]);
                to.Add(39, known, words.Norm[child], upos);
            }

            for (var grandchild = tree.FirstChild(child); grandchild >= 0; grandchild = tree.NextSibling(grandchild))
            {
                if (article.Tokens[grandchild].Relation is "mark" or "case")
                {
                    to.Add(26, lemma, below, words.Norm[grandchild]);
                    to.Add(27, known, below, words.Norm[grandchild]);
                    break;
                }
            }
        }
    }

    /// <summary>Which relations hang on a word that matter to attribution, as bits.</summary>
    public static uint Shape(AnalyzedArticle article, SentenceTree tree, int i)
    {
        var shape = 0u;
        for (var child = tree.FirstChild(i); child >= 0; child = tree.NextSibling(child))
        {
            shape |= article.Tokens[child].Relation switch
            {
                "nsubj" => article.Tokens[child].Span.Start > article.Tokens[i].Span.Start ? 1u << 14 : 1u << 0,
                "nsubj:pass" => 1u << 1,
                "ccomp" => child < i ? 1u << 15 : 1u << 2,
                "xcomp" => 1u << 3,
                "obj" => 1u << 4,
                "iobj" => 1u << 5,
                "parataxis" => child < i ? 1u << 16 : 1u << 6,
                "acl" => 1u << 7,
                "nmod:poss" => 1u << 8,
                "aux:pass" => 1u << 9,
                "cop" => 1u << 10,
                "csubj" or "expl" => 1u << 11,
                "obl" or "obl:agent" => 1u << 12,
                "nmod" => 1u << 13,
                _ => 0u,
            };
        }

        return shape;
    }

    /// <summary>How a word stands to quotations: inside one, right after one, right before one, in a sentence with one.</summary>
    public static uint Quotes(AnalyzedArticle article, SentenceTree tree, TokenHashes words, int i)
    {
        if (words.QuotationOf[i] >= 0)
        {
            return 1;
        }

        var result = 0u;
        var low = Math.Max(tree.First, i - 8);
        for (var k = i - 1; k >= low; k--)
        {
            if (words.QuotationOf[k] >= 0)
            {
                result |= k >= i - 4 ? 2u : 4u;
                break;
            }
        }

        var high = Math.Min(tree.End, i + 12);
        for (var k = i + 1; k < high; k++)
        {
            if (words.QuotationOf[k] >= 0)
            {
                result |= k <= i + 3 ? 8u : 16u;
                break;
            }
        }

        if (tree.End < article.Tokens.Length && words.QuotationOf[tree.End] >= 0 && i + 4 >= tree.End)
        {
            result |= 32;
        }

        return result;
    }

    // What is said within what somebody says.
    private static void AddSpeechAbove(FeatureList to, SentenceTree tree, TokenHashes words, int i, uint upos, uint known)
    {
        var last = i;
        var up = tree.Head(i);
        for (var step = 0; step < MaxAbove && up >= 0; step++)
        {
            if (words.Known[up] != 0)
            {
                to.Add(35, words.Relation[last], words.Known[up], known);
                to.Add(40, words.Relation[last], words.Lemma[up], upos);
                to.Add(41, words.Relation[last], (uint)step, upos);
                return;
            }

            last = up;
            up = tree.Head(up);
        }

        to.Add(35, 0, 0, known);
    }

    private static uint Ending(string word) => FeatureHash.Of(word.Length > 3 ? word[^3..] : word);

    private static uint Norm(TokenHashes words, SentenceTree tree, int i) => i >= tree.First && i < tree.End ? words.Norm[i] : 1;

    private static uint UposAt(AnalyzedArticle article, SentenceTree tree, int i) => i >= tree.First && i < tree.End ? (uint)article.Tokens[i].Upos : 99;
}
