namespace Hearsay.Annotation;

/// <summary>The stages of annotation, in their order.</summary>
public enum AnnotationStage
{
    /// <summary>Document → article.</summary>
    Reading,

    /// <summary>Sentences, tokens, names.</summary>
    Language,

    /// <summary>Times, places, codes, quantities.</summary>
    Grounding,

    /// <summary>Who said what.</summary>
    Statements,

    /// <summary>Who did what to whom.</summary>
    Events,

    /// <summary>Deals, truces and options.</summary>
    Agreements,

    /// <summary>Machine-spun or not.</summary>
    Spinning,

    /// <summary>Fingerprints.</summary>
    Sketching,
}

/// <summary>Is told when a stage ends; how bench/ measures without repeating the pipeline.</summary>
public interface IAnnotationObserver
{
    /// <summary>Called on the annotating thread right before the first stage.</summary>
    void Started();

    /// <summary>Called on the annotating thread right after a stage.</summary>
    void Finished(AnnotationStage stage);
}
