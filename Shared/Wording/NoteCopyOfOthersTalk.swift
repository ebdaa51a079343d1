import CaseModel

/// The copy of a note of a talk that was held with somebody in the citizen's stead: it says with whom and on whose yes, and never
/// that the citizen talked (R-018, R-072, R-073). Addressed to the citizen, or to that person where their letters go there. To the
/// citizen it says of the time of the talk what their right was then: it may end while the letter lies to be printed.
extension Wording {
    /// The letter, the same about several of the citizen's cases, and with what is changed since the version before.
    package static let othersTalkTemplate = "note-copy-represented/2"
    package static let joinedOthersTalkTemplate = "note-copy-represented-joined/2"
    package static let correctedOthersTalkTemplate = "note-copy-represented-corrected/2"

    static func othersTalkTemplate(isCorrection: Bool, isJoined: Bool) -> String {
        isCorrection ? correctedOthersTalkTemplate : isJoined ? joinedOthersTalkTemplate : othersTalkTemplate
    }

    typealias Other = FindRecipient.Reply.SpokenWith

    static func opening(_ facts: NoteCopyFacts, with other: Other) -> [LetterBlock] {
        let row = facts.note.row
        let correction =
            facts.isCorrection
            ? "Notatet er rettet. Her er udgave \(row.version), som træder i stedet for den, du har fået før. " : ""
        let talkDay = day(row.spokenAt.civil.day)
        let written = "Vi har skrevet ned, hvad vi talte om og aftalte. "
        let spoken =
            switch (other.isRecipient, facts.isCorrection) {
            case (_, true): "Det handler om samtalen \(talkDay) med \(other.isRecipient ? "dig" : described(other)). "
            case (true, false):
                "Tak for samtalen \(talkDay)." + (facts.spokeWith.map { " Du talte med \($0). " } ?? " ") + written
            case (false, false):
                "\(talkDay.firstUpper) talte \(facts.spokeWith ?? "vi") med \(described(other)). " + written
            }
        let why = LetterBlock.paragraph(
            "Du får brevet, fordi vores breve til \(facts.name ?? "borgeren") går til dig.")
        return [
            .heading(other.isRecipient ? title(facts) : "Kopi af notatet om samtalen"),
            greeting(other.isRecipient ? other.name : facts.name),
        ] + (other.isRecipient ? [why] : []) + [
            .paragraph(correction + spoken + "Hele notatet står ordret efter dette brev.")
        ]
    }

    /// To the citizen: whom the talk was with, and why they could talk with us then.
    private static func described(_ other: Other) -> String {
        let right = other.couldSpeak ? "talte for dig" : "måtte høre om din sag"
        return "\(other.name ?? "en"), der \(other.isOver ? "dengang " : "")\(right)"
    }

    /// Who has what was agreed to be the citizen's.
    static func theirs(_ facts: NoteCopyFacts) -> String {
        guard let other = facts.spokenFor, !other.isOver else { return "Det er din opgave" }
        return "I har opgaven"
    }

    static func next(_ facts: NoteCopyFacts, with other: Other) -> String {
        let (one, isToThem) = (facts.also.isEmpty, other.isRecipient)
        let complaint =
            switch (one, isToThem) {
            case (true, true): "klagen"
            case (false, true): "klagerne"
            case (true, false): "din klage"
            case (false, false): "dine klager"
            }
        let formally =
            "\(complaint.firstUpper) bliver nu behandlet formelt, og \(isToThem ? "I" : "du") får et skriftligt svar. "
            + (one
                ? "Vi regner den stadig fra den dag, vi modtog den: \(day(facts.received.civil.day))."
                : "Vi regner stadig hver af dem fra den dag, vi modtog den.")
        return switch facts.note.row.outcome {
        case .solved:
            facts.note.row.hasConsent
                ? agreed(facts, other)
                : "\(one ? "Sagen er stadig åben. Den" : "Sagerne er stadig åbne. De") slutter først, når der er sagt ja til det."
        case .formal: formally
        case .stopped: "Vi kom til at tale om selve afgørelsen, og den kan samtalen ikke ændre. " + formally
        case .withdrawn: withdrawn(facts, other, complaint)
        case .newTalk: again(facts, other)
        // Nobody was spoken with then, so nobody in the citizen's stead.
        case .notReached: "Vi vil stadig gerne høre fra dig."
        case nil:
            "Samtalen ændrer ikke på, hvordan \(isToThem ? "sagen" : "din sag") bliver behandlet. Det, vi aftalte, holder vi "
                + "øje med."
        }
    }

    /// On whose yes the case ends, and what the citizen can do about it (R-072, R-074).
    private static func agreed(_ facts: NoteCopyFacts, _ other: Other) -> String {
        let one = facts.also.isEmpty
        let what = whatEnds(facts)
        if other.isRecipient {
            return "Du har sagt ja på vegne af \(facts.name ?? "borgeren") til, at \(what) slutter her."
                + openParts(facts)
                + " Skifter I mening, så kontakt os."
        }
        let who = (other.name ?? "den, vi talte med,").firstUpper
        guard other.isOver else {
            return "\(who) har sagt ja på dine vegne til, at \(what) slutter her." + openParts(facts)
                + " Er du ikke enig, eller skifter du mening, så kontakt os."
        }
        return "\(who) sagde dengang ja på dine vegne til, at \(what) slutter her." + openParts(facts)
            + " Det ja står \(one ? "sagen" : "sagerne") på, men \(other.name ?? "den, vi talte med,") taler ikke længere for "
            + "dig. Er du ikke enig, så sig det til os, som der står herunder. Så ringer vi til dig, og sagen er åben, til du har "
            + "fået svar."
    }

    private static func withdrawn(_ facts: NoteCopyFacts, _ other: Other, _ complaint: String) -> String {
        let ends = facts.also.isEmpty ? "Sagen slutter" : "Sagerne slutter"
        if other.isRecipient {
            return
                "Du vil trække \(complaint) tilbage på vegne af \(facts.name ?? "borgeren"). \(ends), når vi har det på "
                + "skrift."
        }
        let who = (other.name ?? "den, vi talte med,").firstUpper
        return other.isOver
            ? "\(who) ville dengang trække \(complaint) tilbage på dine vegne. \(ends) først, når vi har det på skrift fra dig."
            : "\(who) ville trække \(complaint) tilbage på dine vegne. \(ends), når vi har det på skrift fra dig eller en, der taler "
                + "for dig."
    }

    /// The hour that was agreed on, and with whom.
    private static func again(_ facts: NoteCopyFacts, _ other: Other) -> String {
        let with = other.isRecipient ? "" : " med \(other.name ?? "den, vi talte med")"
        guard let talk = facts.note.nextTalk else { return anotherTalk(facts, with: with) }
        let isCall = talk.form == .call
        var lines = ["\(isCall ? "Vi ringer igen" : "Vi mødes igen") \(moment(talk.at)), som vi aftalte\(with)."]
        lines += hour(talk)
        return lines.joined(separator: " ")
    }

    /// In the note that stands in the letter, where the citizen is spoken of.
    static func inTheNote(_ other: Other) -> String {
        "\(other.name ?? "en"), der \(other.couldSpeak ? "talte for borgeren" : "måtte høre om sagen")"
    }

    /// Whose yes or no it is, over its words.
    static func whoAgreed(_ other: Other?, _ hasAgreed: Bool) -> String {
        let said = hasAgreed ? "har sagt ja" : "har ikke sagt ja"
        guard let other else { return "Borgeren \(said)" }
        return "\(other.name ?? "Den, der talte for borgeren,") \(said) på borgerens vegne"
    }
}
