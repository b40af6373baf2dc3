using Hearsay.Model;

namespace Hearsay.Records;

/// <summary>Agreements and options between the model and their JSON shape.</summary>
internal static class AgreementMapper
{
    public static AgreementDto ToDto(Agreement agreement, CodePointMap map) => new(
        agreement.Id, agreement.Kind, agreement.Name,
        RecordMapper.Map(agreement.Mentions, map.ToDto),
        RecordMapper.Map(agreement.Parties, party => RecordMapper.ToDto(party, map)),
        RecordMapper.Map(agreement.Mediators, mediator => RecordMapper.ToDto(mediator, map)),
        RecordMapper.Map(agreement.Terms, term => new TermDto(
            map.ToCodePoint(term.Span.Start), map.ToCodePoint(term.Span.End), term.Party is { } party ? RecordMapper.ToDto(party, map) : null,
            RecordMapper.ToDto(term.Time, map), term.Statement, term.Events)),
        RecordMapper.Map(agreement.Steps, step => new StepDto(
            step.Kind, map.ToCodePoint(step.Trigger.Start), map.ToCodePoint(step.Trigger.End), RecordMapper.Map(step.By, by => RecordMapper.ToDto(by, map)),
            step.Modality, step.Statement, step.Events)));

    public static Agreement FromDto(AgreementDto dto, CodePointMap map) => new()
    {
        Id = dto.Id,
        Kind = dto.Kind,
        Name = dto.Name,
        Mentions = RecordMapper.Map(dto.Mentions, span => map.ToSpan(span.Start, span.End)),
        Parties = RecordMapper.Map(dto.Parties, party => RecordMapper.FromDto(party, map)!),
        Mediators = RecordMapper.Map(dto.Mediators, mediator => RecordMapper.FromDto(mediator, map)!),
        Terms = RecordMapper.Map(dto.Terms, term => new AgreementTerm(map.ToSpan(term.Start, term.End))
        {
            Party = RecordMapper.FromDto(term.Party, map),
            Time = RecordMapper.FromDto(term.Time, map),
            Statement = term.Statement,
            Events = RecordMapper.Map(term.Events, id => id),
        }),
        Steps = RecordMapper.Map(dto.Steps, step => new AgreementStep
        {
            Kind = step.Kind,
            Trigger = map.ToSpan(step.Start, step.End),
            By = RecordMapper.Map(step.By, by => RecordMapper.FromDto(by, map)!),
            Modality = step.Modality,
            Statement = step.Statement,
            Events = RecordMapper.Map(step.Events, id => id),
        }),
    };

    public static OptionDto ToDto(PolicyOption option, CodePointMap map) => new(
        option.Id, option.Standing, map.ToDto(option.Cue), option.Content is { } content ? map.ToDto(content) : null,
        option.By is { } by ? RecordMapper.ToDto(by, map) : null, option.Statement, option.Events, option.Agreement);

    public static PolicyOption FromDto(OptionDto dto, CodePointMap map) => new()
    {
        Id = dto.Id,
        Standing = dto.Standing,
        Cue = map.ToSpan(dto.Cue.Start, dto.Cue.End),
        Content = dto.Content is { } content ? map.ToSpan(content.Start, content.End) : null,
        By = RecordMapper.FromDto(dto.By, map),
        Statement = dto.Statement,
        Events = RecordMapper.Map(dto.Events, id => id),
        Agreement = dto.Agreement,
    };
}
