package import CaseModel
package import DeskAnswers
import Wording

/// /klag read as a complaint, or everything that must be put right in it.
///
/// It asks for no more than somebody needs who wants to be heard; whatever is missing is said at once, in one reading.
package enum ComplaintForm {
    /// Bytes of UTF-8 in what happened; what Intake keeps in one text.
    package static let mostWords = 4000
    /// Bytes in one line.
    package static let mostLine = 200

    package static func command(_ answers: Answers) throws(FieldFaults) -> SubmitComplaint {
        var faults: [FieldFault] = []
        let summary = answers["summary"]
        if summary.isEmpty { faults.append(FieldFault("summary", Wording.Public.summaryMissing)) }
        if summary.utf8.count > mostWords {
            faults.append(FieldFault("summary", Wording.Public.tooLong(summary, most: mostWords)))
        }
        let themes = ComplaintTheme.allCases.filter { answers.has("theme", $0.rawValue) }
        if themes.isEmpty { faults.append(FieldFault("theme", Wording.Public.themeMissing)) }
        let isAnonymous = answers.has("anonymous", "yes")
        // Whoever is nobody is neither rung nor written to: there is nothing to choose between.
        let wish: HandlingWish? = answers.choice("wish") ?? (isAnonymous ? .call : nil)
        checkWho(answers, isAnonymous, &faults)
        checkReach(answers, wish, isAnonymous, &faults)
        if wish == nil { faults.append(FieldFault("wish", Wording.Public.wishMissing)) }
        let wishes = wishes(answers, &faults)
        guard faults.isEmpty, let wish else { throw FieldFaults(faults) }
        return SubmitComplaint(
            name: isAnonymous ? nil : answers["name"], phone: isAnonymous ? nil : answers.text("phone"),
            email: isAnonymous ? nil : answers.text("email"), addressLines: isAnonymous ? [] : answers.lines("address"),
            wishes: wishes, unit: answers.identifier("unit"), summary: summary,
            points: themes.map { ComplaintPoint(kind: $0.kind, text: Wording.Public.point($0.rawValue)) }, wish: wish)
    }

    private static func checkWho(_ answers: Answers, _ isAnonymous: Bool, _ faults: inout [FieldFault]) {
        if isAnonymous {
            // Who wishes to be nobody must not be known by a number typed in before.
            let given = ["name", "phone", "email", "address"].contains { answers.text($0) != nil }
            if given { faults.append(FieldFault("anonymous", Wording.Public.anonymousAndNamed)) }
        } else if answers["name"].isEmpty {
            faults.append(FieldFault("name", Wording.Public.nameMissing))
        }
        for field in ["name", "phone", "email"] where answers[field].utf8.count > mostLine {
            faults.append(FieldFault(field, Wording.Public.lineTooLong))
        }
    }

    private static func checkReach(
        _ answers: Answers, _ wish: HandlingWish?, _ isAnonymous: Bool, _ faults: inout [FieldFault]
    ) {
        guard !isAnonymous else { return }
        if let phone = answers.text("phone") {
            if !ContactDetails.isTelephone(phone) { faults.append(FieldFault("phone", Wording.Public.phoneWrong)) }
        } else if wish == .call {
            faults.append(FieldFault("phone", Wording.Public.phoneMissing))
        }
        if let email = answers.text("email"), !ContactDetails.isEmail(email) {
            faults.append(FieldFault("email", Wording.Public.emailWrong))
        }
        let address = answers.lines("address")
        if address.count > 5 { faults.append(FieldFault("address", Wording.Public.addressTooLong)) }
        if address.contains(where: { $0.utf8.count > mostLine }) {
            faults.append(FieldFault("address", Wording.Public.lineTooLong))
        }
        let canBeAnswered = !address.isEmpty || answers.text("email") != nil
        if wish == .formal, !canBeAnswered { faults.append(FieldFault("address", Wording.Public.reachMissing)) }
    }

    private static func wishes(_ answers: Answers, _ faults: inout [FieldFault]) -> CallWishes {
        let support = SupportOffer.allCases.filter { answers.has("support", $0.rawValue) }
        for field in ["suits", "language"] where answers[field].utf8.count > mostLine {
            faults.append(FieldFault(field, Wording.Public.lineTooLong))
        }
        if support.contains(.interpreter), answers["language"].isEmpty {
            faults.append(FieldFault("language", Wording.Public.languageMissing))
        }
        return CallWishes(
            suits: answers.text("suits"), support: support,
            language: support.contains(.interpreter) ? answers.text("language") : nil)
    }
}

/// What somebody ticks off as being complained of. About how it was handled, all but the last but one: whether it is
/// well put is for the talk to find out, and which way it goes follows from it.
package enum ComplaintTheme: String, CaseIterable, Sendable {
    case treatment, waiting, noAnswer, mistake, decision, other

    var kind: PointKind {
        switch self {
        case .treatment, .waiting, .noAnswer, .mistake, .other: .procedural
        case .decision: .substantive
        }
    }
}
