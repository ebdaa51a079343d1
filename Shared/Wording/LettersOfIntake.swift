package import CaseModel

/// What Intake's letters to the citizen say, beside the receipt.
extension Wording {
    package static let restrictionTemplate = "restriction/3"

    /// A restriction of contact: what it is, why, what was tried, how long, which ways stay open, and the way back.
    ///
    /// Polite and to the point; says what was done, never how somebody is. Source: R-088 … R-093.
    package static func restriction(
        _ proposal: RestrictionProposal, to name: String?, about case: CaseID, from sender: LetterSender
    ) -> [LetterBlock] {
        let open = sender.without(proposal.ways)
        return [.heading(restrictionHead), greeting(name)] + restrictionWords(proposal)
            + [
                .paragraph(
                    "\(restrictionApproved) Din sag bliver behandlet som alle andres. Er du uenig, så \(reachUs(open)), så ser vi "
                        + "på det igen. Du kan også klage til Folketingets Ombudsmand.")
            ] + contact(open, about: `case`) + signature(open)
    }

    package static let restrictionHead = "Sådan kan du kontakte os fremover"
    /// Stands in the letter, and before whoever approves it.
    package static let restrictionApproved = "En jurist i kommunen har godkendt beslutningen."

    /// What the letter says of the decision itself, whoever it is to and from.
    package static func restrictionWords(_ proposal: RestrictionProposal) -> [LetterBlock] {
        let end =
            proposal.lastDay.map {
                "Det gælder, fra du har fået dette brev, til og med \(day($0)). Derefter er kontakten som før."
            }
            ?? "Det gælder, fra du har fået dette brev, og har ingen slutdag: \(proposal.reasonForNoEnd ?? "")"
        return [
            .paragraph(
                "Vi har besluttet at begrænse, hvordan du kan kontakte os. Begrænsningen handler om \(ways(proposal))."),
            .section("Det gælder"), .verbatim(proposal.scope), .paragraph(end),
            .section("Derfor"), .verbatim(proposal.facts),
            .section("Det har vi prøvet først"), .verbatim(proposal.milderMeans),
            .section("Sådan bliver kontakten som før"), .verbatim(proposal.wayBack),
        ]
    }

    package static let restrictionLiftedTemplate = "restriction-lifted/1"

    /// A restriction was lifted before its last day: what it was, and that contact is as before (R-093).
    ///
    /// - Parameter since: when the citizen was told of it.
    package static func restrictionLifted(
        _ proposal: RestrictionProposal, since told: Timestamp, to name: String?, about case: CaseID,
        from sender: LetterSender
    ) -> [LetterBlock] {
        [
            .heading("Du kan kontakte os som før"), greeting(name),
            .paragraph(
                "\(day(told.civil.day).firstUpper) fik du besked om, at vi begrænsede, hvordan du kan kontakte os. Det handlede "
                    + "om \(ways(proposal))."),
            .paragraph(
                "Begrænsningen gælder ikke længere. Fra i dag kan du kontakte os som før. Vi svarer, når du ringer, skriver "
                    + "eller kommer."),
        ] + contact(sender, about: `case`) + signature(sender)
    }

    /// The ways that a restriction is about, as they stand in a sentence: "at ringe til os og at møde op hos os".
    private static func ways(_ proposal: RestrictionProposal) -> String {
        listed(
            ContactWay.allCases.filter(proposal.ways.contains).map { way in
                switch way {
                case .attendance: "at møde op hos os"
                case .phone: "at ringe til os"
                case .writing: "at skrive til os"
                }
            })
    }

    package static let extensionTemplate = "extension/1"

    /// The written answer takes longer: why, and until when (R-017).
    package static func extended(
        received: Timestamp, until due: Timestamp, because reason: String, to name: String?, about case: CaseID,
        from sender: LetterSender
    ) -> [LetterBlock] {
        [
            .heading("Vores svar tager længere tid"), greeting(name),
            .paragraph(
                "Vi modtog din henvendelse \(day(received.civil.day)) og kan ikke svare så hurtigt, som vi har lovet."),
            .section("Derfor"), .verbatim(reason),
            .paragraph("Du får vores skriftlige svar senest \(latest(before: due))."),
        ] + contact(sender, about: `case`) + signature(sender)
    }

    /// "A, B og C".
    static func listed(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " og " + last
    }
}
