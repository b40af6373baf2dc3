namespace Hearsay.Statements.Cues;

/// <summary>What follows a cue: the shape in which it takes its content.</summary>
internal enum Frame : byte
{
    /// <summary>Nothing that could be a content.</summary>
    None,

    /// <summary>A quotation: "said: “…”".</summary>
    Quote,

    /// <summary>"said that …".</summary>
    That,

    /// <summary>"said the army had …".</summary>
    Clause,

    /// <summary>"asked whether …".</summary>
    Wh,

    /// <summary>"refused to …".</summary>
    To,

    /// <summary>"denied bombing …".</summary>
    Ing,

    /// <summary>"criticised the deal".</summary>
    Noun,

    /// <summary>"told reporters that …", "told reporters the army had …".</summary>
    NounThat,

    /// <summary>"told reporters: “…”".</summary>
    NounQuote,

    /// <summary>"asked him whether …".</summary>
    NounWh,

    /// <summary>"urged them to …".</summary>
    NounTo,

    /// <summary>"accused them of …".</summary>
    NounOf,

    /// <summary>"blamed them for …".</summary>
    NounFor,

    /// <summary>"described it as …".</summary>
    NounAs,

    /// <summary>"spoke about …".</summary>
    About,

    /// <summary>"warned against …".</summary>
    Against,

    /// <summary>"called for …".</summary>
    For,

    /// <summary>"warned of …".</summary>
    Of,

    /// <summary>"called on …".</summary>
    On,

    /// <summary>"agreed with …".</summary>
    With,

    /// <summary>"objected to …".</summary>
    ToNoun,

    /// <summary>"pointed at …".</summary>
    At,

    /// <summary>"believes in …".</summary>
    In,

    /// <summary>"is known as …".</summary>
    As,

    /// <summary>Another preposition.</summary>
    OtherPreposition,

    /// <summary>An adjective: "seems unlikely".</summary>
    Adjective,

    /// <summary>The cue stands after or inside its content: "…, she said".</summary>
    After,

    /// <summary>The cue stands after a quotation: "“…,” she said".</summary>
    AfterQuote,

    /// <summary>A colon and no quotation: "The agency reports: …".</summary>
    Colon,
}
