package import CaseModel

/// A letter to a citizen that did not come: what the colleague who has the case is told.
extension Wording {
    /// Says which letter and which case, and nothing of what it says or where it went.
    package static func returned(_ kind: LetterKind, about case: CaseID) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: et brev kom ikke frem",
            paragraphs: [
                "Borgeren har ikke fået dette brev: \(name(of: kind)). Det nåede ikke frem eller blev taget ud, før det blev sendt. Find "
                    + "ud af hvorfor, ret det på sagen, og send brevet igen under Breve. Haster det, så ring.",
                lookUp(`case`),
            ])
    }

    /// To a leader: the mail about a call reached nobody.
    package static func unheardPing(about case: CaseID, due: Timestamp) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: en besked om et opkald kom ikke frem",
            paragraphs: [
                "En borger venter på et opkald, og den, der skulle have besked om det, har ikke fået mailen. Sørg for, at nogen "
                    + "ringer, og få mailadressen rettet. Fristen for opkaldet: \(latest(before: due)).",
                lookUp(`case`),
            ])
    }

    /// To a leader: one mail about many things, calls among them, reached nobody.
    package static func unheardDigest(_ counts: ReadDigest.Reply) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: en samlet besked kom ikke frem",
            paragraphs: ["Borgere venter på opkald, og den, der skulle have besked om dem, har ikke fået mailen:"]
                + calls(counts) + [
                    "Sørg for, at nogen ringer, og få mailadressen rettet. Opkaldene står under “Holdet”."
                ],
            place: .team)
    }
}
