package import CaseModel

extension Wording {
    /// A call before a change that is known is owed, near or missed. Says neither whom nor what it meets.
    package static func pingBeforeChange(_ stage: PingStage, about case: CaseID, due: Timestamp) -> StaffMessage {
        let limit = latest(before: due)
        let (subject, text) =
            switch stage {
            case .owed:
                (
                    "et opkald før en ændring venter på dig",
                    "En borger skal ringes op, før noget ændrer sig for borgeren: senest \(limit). Ring gerne før, så der er "
                        + "tid til spørgsmål."
                )
            case .wished:
                (
                    "nu passer det borgeren at blive ringet op",
                    "En borger, som skal høre om en ændring, har bedt om at blive ringet op nu. Det skal ske senest \(limit)."
                )
            case .nearTarget:
                (
                    "et opkald før en ændring er tæt på sit mål",
                    "En borger skal høre om en ændring, helst nu, så der er tid til spørgsmål, og senest \(limit)."
                )
            case .nearLimit:
                (
                    "en ændring er tæt på, og borgeren er ikke ringet op",
                    "En borger skal ringes op senest \(limit). Bagefter er det sket, og så kan vi ikke ringe før."
                )
            case .missed:
                (
                    "en ændring er begyndt, og borgeren er ikke ringet op",
                    "En borger skulle have været ringet op før en ændring, senest \(limit), og ingen har talt med borgeren. "
                        + "Aftal, hvem der ringer nu, og sig undskyld for, at det kom bagefter."
                )
            case .stillMissed, .longMissed:
                (
                    "en borger har stadig ikke hørt fra os om en ændring",
                    "En borger skulle have været ringet op før en ændring, senest \(limit), og er stadig ikke ringet op. "
                        + "Sørg for, at nogen ringer i dag."
                )
            }
        return StaffMessage(subject: "Genklang: \(subject)", paragraphs: [text, lookUp(`case`)])
    }
}
