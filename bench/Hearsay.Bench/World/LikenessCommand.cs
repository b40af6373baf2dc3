using System.CommandLine;
using Hearsay.Annotation;
using Hearsay.Bench.Scaling;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Bench.World;

/// <summary><c>hearsay-bench likeness</c>: what articles of different stories share by chance, of the invented world and of real texts.</summary>
internal static class LikenessCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many articles.", DefaultValueFactory = _ => 2000 };
        var skip = new Option<int>("--skip") { Description = "How many come before them.", DefaultValueFactory = _ => 0 };
        var seed = new Option<int>("--seed") { Description = "The invented world.", DefaultValueFactory = _ => 1 };
        var input = new Option<FileInfo?>("--in") { Description = "Texts as JSON Lines, input of `hearsay annotate`, instead of invented ones." };
        var command = new Command("likeness", "Prints what articles of different stories share by chance.") { count, skip, seed, input };
        command.SetAction(parsed =>
        {
            var (annotator, file) = (new Annotator(), parsed.GetValue(input));
            var documents = file is null
                ? ArticlesCommand.Articles(parsed.GetValue(seed)).Select(ScaleRecords.DocumentOf)
                : DocumentReader.ReadJsonLines(file.OpenRead(), "texts", new ReadOptions()).Select(read => read.Document).OfType<Document>();
            var articles = OrderedParallel.Select(
                documents.Skip(parsed.GetValue(skip)).Take(parsed.GetValue(count)),
                document => annotator.Annotate(document) is var record && file is null ? ComparedArticle.Of(record, ScaleRecords.StoryOf(record.Identity)) : ComparedArticle.Of(record, null),
                Environment.ProcessorCount,
                CancellationToken.None).ToList();
            Console.WriteLine(Likeness.Of(articles).ToString());
        });
        return command;
    }
}
