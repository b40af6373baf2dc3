using Hearsay.Annotation;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Annotation;

public class AnnotatorTests
{
    [Fact]
    public void Work_that_is_given_up_ends_in_whichever_stage_it_is()
    {
        var annotator = new Annotator(SampleRecords.World);
        var document = SampleRecords.Documents().First();
        foreach (var stage in Enum.GetValues<AnnotationStage>().Except([AnnotationStage.Sketching]))
        {
            using var cancel = new CancellationTokenSource();
            var observer = new CancelAfter(stage, cancel);
            Should.Throw<OperationCanceledException>(() => annotator.Annotate(document, observer, cancel.Token));
            observer.Last.ShouldBe(stage);
        }

        annotator.TryAnnotate(document).Record.ShouldNotBeNull();
    }

    private sealed class CancelAfter(AnnotationStage stage, CancellationTokenSource cancel) : IAnnotationObserver
    {
        public AnnotationStage? Last { get; private set; }

        public void Started()
        {
        }

        public void Finished(AnnotationStage ended)
        {
            Last = ended;
            if (ended == stage)
            {
                cancel.Cancel();
            }
        }
    }
}
