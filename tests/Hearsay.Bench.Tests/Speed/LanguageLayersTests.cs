using Hearsay.Bench.Speed;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Bench.Tests.Speed;

public class LanguageLayersTests
{
    [Fact]
    public void Layer_by_layer_comes_to_the_same_as_the_stage()
    {
        var documents = SpeedMeter.DocumentsOf(new DirectoryInfo(ProjectFiles.At("samples/pages")));
        documents.Length.ShouldBeGreaterThan(10);
        var layers = new LanguageLayers();
        var stage = new LanguageAnalyzer(UserWorld.Empty);
        foreach (var document in documents)
        {
            var work = new LanguageLayers.Work(new ArticleReader().Read(document));
            for (var layer = 0; layer < LanguageLayers.Names.Length; layer++)
            {
                layers.Run(layer, work);
            }

            var whole = stage.Analyze(work.Article);
            work.Layer.Tokens.ShouldBe(whole.Tokens);
            work.Layer.Sentences.ShouldBe(whole.Sentences);
            work.Entities.Select(entity => entity.Name).ShouldBe(whole.Entities.Select(entity => entity.Name));
            work.Entities.Sum(entity => entity.Mentions.Length).ShouldBe(whole.Entities.Sum(entity => entity.Mentions.Length));
        }
    }
}
