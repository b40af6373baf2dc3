using System.Text;
using Hearsay.Annotation;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Tests.Records;

public class RecordJsonTests
{
    [Fact]
    public void A_record_with_every_kind_of_finding_reads_back_to_the_same_bytes() => RecordSchema.ShouldRoundTrip(Full());

    [Fact]
    public void Names_on_the_wire_are_those_of_the_design()
    {
        var json = Encoding.UTF8.GetString(RecordJson.Write(Full()));
        json.ShouldContain("\"type\":\"GPE\"");
        json.ShouldContain("\"act\":\"accuse\"");
        json.ShouldContain("\"relation\":\"told-to\"");
        json.ShouldContain("\"type\":\"ASSAULT\"");
        json.ShouldContain("\"modality\":\"alleged\"");
        json.ShouldContain("\"type\":\"DATE\"");
        json.ShouldContain("\"standing\":\"ruled-out\"");
        json.ShouldContain("\"perpetrator_individual\":[]");
        json.ShouldContain("\"published\":\"2031-06-03T08:00:00+02:00\"");
    }

    [Fact]
    public void What_is_not_known_is_left_out_but_open_roles_are_null()
    {
        var json = Encoding.UTF8.GetString(RecordJson.Write(Full()));
        json.ShouldContain("\"recipient\":null");
        json.ShouldNotContain("\"updated\"");
        json.ShouldNotContain("\"spun\":null");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"id":"x","text":"abc","language":"en","blocks":[{"kind":"body","start":0,"end":9}],"document_hash":"","made_by":{"engine":"1","models":{}}}""")]
    [InlineData("""{"id":"x","text":"abc","language":"en","blocks":[{"kind":"nonsense","start":0,"end":3}],"document_hash":"","made_by":{"engine":"1","models":{}}}""")]
    [InlineData("""{"id":"x","text":"abc","language":"en","statements":[{"id":"s1","source":[],"cue":[],"content":[],"form":"direct","act":"assert","via":[]}],"document_hash":"","made_by":{"engine":"1","models":{}}}""")]
    public void What_is_no_record_is_refused_with_a_reason(string json) =>
        Should.Throw<RecordFormatException>(() => RecordJson.Read(Encoding.UTF8.GetBytes(json))).Message.ShouldNotBeNullOrWhiteSpace();

    [Theory]
    [InlineData("""{}""", "document_hash")]
    [InlineData("""{"id":"x","text":"abc","document_hash":"","made_by":{"engine":"1","models":{}}}""", "language")]
    [InlineData("""{"id":"x","text":"abc","language":"en","document_hash":"","made_by":{"engine":"1"}}""", "models")]
    [InlineData("""{"id":"x","text":"abc","language":"en","blocks":[{"kind":"body","start":0}],"document_hash":"","made_by":{"engine":"1","models":{}}}""", "end")]
    [InlineData("""{"id":"x","text":"abc","language":"en","entities":[null],"document_hash":"","made_by":{"engine":"1","models":{}}}""", "null")]
    public void What_a_record_lacks_is_named(string json, string field) =>
        Should.Throw<RecordFormatException>(() => RecordJson.Read(Encoding.UTF8.GetBytes(json))).Message.ShouldContain(field);

    [Fact]
    public void The_article_of_a_record_is_the_same_read_without_its_findings()
    {
        var (json, record) = (RecordJson.Write(Full()), Full());
        var article = RecordJson.ReadArticle(json);
        article.Blocks.ShouldBe(record.Article.Blocks);
        article.Byline.ShouldBe(record.Article.Byline);
        (article with { Blocks = record.Article.Blocks, Byline = record.Article.Byline }).ShouldBe(record.Article);
        Should.Throw<RecordFormatException>(() => RecordJson.ReadArticle("{}"u8)).Message.ShouldContain("text");
    }

    [Fact]
    public void The_text_of_a_record_is_read_alone()
    {
        RecordJson.ReadText(RecordJson.Write(Full())).ShouldBe(Full().Text);
        Should.Throw<RecordFormatException>(() => RecordJson.ReadText("""{"id":"x","title":"text"}"""u8)).Message.ShouldContain("text");
        Should.Throw<RecordFormatException>(() => RecordJson.ReadText("[1]"u8));
        Should.Throw<RecordFormatException>(() => RecordJson.ReadText("""{"id":"x","text":"a"""u8));
    }

    [Fact]
    public void The_outlets_of_a_record_are_those_that_it_credits_and_those_that_its_statements_came_through()
    {
        var record = Full();
        var outlets = RecordJson.ReadOutlets(RecordJson.Write(record));
        outlets.ShouldBe(NamedOutlets.Of(record).Printed);
        outlets.ShouldContain("the Courier");
        RecordJson.ReadOutlets("""{"id":"x","text":"abc"}"""u8).ShouldBeEmpty();
    }

    [Fact]
    public void The_statements_and_events_of_a_record_are_the_same_read_without_all_else()
    {
        var record = Full();
        var found = RecordJson.ReadFindings(RecordJson.Write(record));
        var without = record with
        {
            Article = record.Article with { Blocks = [] },
            Entities = [.. record.Entities.Select(entity => entity with { Mentions = [] })],
            Times = [],
            Quantities = [],
            Agreements = [],
            Options = [],
            Credits = [],
            Diagnostics = [],
            Spun = null,
            Sketch = null,
        };
        RecordJson.Write(found).ShouldBe(RecordJson.Write(without));
        found.Statements.ShouldNotBeEmpty();
        found.Events.ShouldNotBeEmpty();
        found.Places.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_record_of_the_first_version_still_loads()
    {
        var line = File.ReadAllBytes(Repository.File("tests/Hearsay.Tests/Records/record-0.1.0.json"));
        var record = RecordJson.Read(line);
        record.Statements.ShouldNotBeEmpty();
        record.Entities.ShouldNotBeEmpty();
        record.Agreements.ShouldBeEmpty();
        record.Options.ShouldBeEmpty();
        RecordSchema.ShouldAccept(RecordJson.Write(record));
    }

    private static ArticleRecord Full()
    {
        const string Text = "😀 The mayor of Ostrel accused rebels of shelling it on Monday, she told the Courier; 20 died.";
        return new ArticleRecord
        {
            Id = "d1",
            Collection = "tests",
            DocumentHash = new string('0', 64),
            Article = new Article
            {
                Text = Text,
                Title = "A title",
                Blocks = [new Block(BlockKind.Body, At("The mayor"))],
                Byline = [new Author("Ana Belmont", "Reporter")],
                Outlet = "The Courier",
                Url = "https://courier.example/1",
                Published = new Timestamp(new DateOnly(2031, 6, 3), new TimeOnly(8, 0), TimeSpan.FromHours(2)),
                Language = "en",
            },
            Entities = [new Entity { Id = "e1", Type = EntityType.GeopoliticalEntity, Name = "Ostrel", Mentions = [new Mention(At("Ostrel"), MentionForm.Name)], Country = "VLR", Code = "VLR" }],
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Source = [At("The mayor of Ostrel")],
                    Cue = [At("accused")],
                    Content = [At("rebels of shelling it")],
                    Form = StatementForm.Indirect,
                    Act = SpeechAct.Accuse,
                    Speaker = "e1",
                    Addressee = new Participant(At("rebels"), "rebels") { Code = "REB" },
                    Via = [new MediaLink("the Courier", CreditRelation.ToldTo, At("told the Courier")), new MediaLink("the Agency", CreditRelation.ReportedBy, null)],
                    Time = new TimeReference(At("on Monday"), "2031-06-02"),
                },
            ],
            Events =
            [
                new Event
                {
                    Id = "v1",
                    Type = EventType.Assault,
                    Cameo = "190",
                    Trigger = At("shelling"),
                    Actor = new Participant(At("rebels"), "rebels"),
                    Modality = Modality.Alleged,
                    Statement = "s1",
                    Assault = new AssaultRoles { Target = ["it"] },
                },
            ],
            Times = [new TimeExpression(At("Monday"), TimeType.Date, "2031-06-02")],
            Places = [new Place(At("Ostrel"), "Ostrel", 10.5, -20.25, "VLR")],
            Quantities = [new Quantity { Span = At("20"), Value = 20, Unit = "person", Of = "died" }],
            Agreements =
            [
                new Agreement
                {
                    Id = "a1",
                    Kind = AgreementKind.Ceasefire,
                    Name = "it",
                    Mentions = [At("it")],
                    Parties = [new Participant(At("rebels"), "rebels") { Code = "REB" }],
                    Mediators = [new Participant(At("Ostrel"), "Ostrel") { Entity = "e1" }],
                    Terms = [new AgreementTerm(At("shelling it on Monday")) { Time = new TimeReference(At("Monday"), "2031-06-02"), Statement = "s1", Events = ["v1"] }],
                    Steps = [new AgreementStep { Kind = AgreementStepKind.Broken, Trigger = At("shelling"), Modality = Modality.Alleged, Statement = "s1", Events = ["v1"] }],
                },
            ],
            Options = [new PolicyOption { Id = "o1", Standing = OptionStanding.RuledOut, Cue = At("accused"), Content = At("shelling it"), Agreement = "a1", Events = ["v1"] }],
            Credits = [new Credit(At("told the Courier"), "the Courier", CreditRelation.ToldTo)],
            Sketch = new Sketch("test/1", 17, [1, ulong.MaxValue]),
            Diagnostics = [DiagnosticCatalog.UnresolvedPlace.At("somewhere", At("it"))],
            MadeBy = new Annotator().MadeBy,
        };

        static TextSpan At(string words)
        {
            var start = Text.IndexOf(words, StringComparison.Ordinal);
            return new TextSpan(start, start + words.Length);
        }
    }
}
