/// `intake.submit`: a citizen has filled in the form on the municipality's site. Taken from the public pages alone.
///
/// Nobody has checked who it is: the case is there and somebody rings, but nothing is sent to the address given before
/// a person has looked (`intake.verify`).
package struct SubmitComplaint: ServiceCommand {
    package static let method = "intake.submit"
    /// Absent when the citizen wishes to stay anonymous; then no contact detail is given either.
    package let name: String?
    package let phone: String?
    package let email: String?
    package let addressLines: [String]
    package let wishes: CallWishes
    /// The unit it is about, when the citizen knows it.
    package let unit: UnitID?
    /// What happened, in the citizen's words.
    package let summary: String
    /// What it is about, as the citizen ticked it off.
    package let points: [ComplaintPoint]
    package let wish: HandlingWish

    package init(
        name: String?, phone: String? = nil, email: String? = nil, addressLines: [String] = [], wishes: CallWishes,
        unit: UnitID?, summary: String, points: [ComplaintPoint], wish: HandlingWish
    ) {
        self.name = name
        self.phone = phone
        self.email = email
        self.addressLines = addressLines
        self.wishes = wishes
        self.unit = unit
        self.summary = summary
        self.points = points
        self.wish = wish
    }

    /// What the citizen is told: the case's number, and what the time of a call is reckoned from.
    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let unit: UnitID
        package let route: Route
        package let received: Timestamp

        package init(case: CaseID, unit: UnitID, route: Route, received: Timestamp) {
            self.case = `case`
            self.unit = unit
            self.route = route
            self.received = received
        }
    }
}

/// What a citizen wishes of the call: when it suits, and what makes it possible.
package struct CallWishes: Codable, Hashable, Sendable {
    /// When it suits to be rung, in the citizen's words; one line.
    package let suits: String?
    package let support: [SupportOffer]
    /// Which language the interpreter is wished for; one line.
    package let language: String?

    package init(suits: String? = nil, support: [SupportOffer] = [], language: String? = nil) {
        self.suits = suits
        self.support = support
        self.language = language
    }

    package var isEmpty: Bool { suits == nil && support.isEmpty && language == nil }
}

/// `callback.answer`: a citizen answers a note by the code in the letter. Taken from the public pages alone.
package struct AnswerNote: ServiceCommand {
    package static let method = "callback.answer"
    package let code: AnswerCode
    package let kind: AnswerKind
    /// In the citizen's words.
    package let text: String

    package init(code: AnswerCode, kind: AnswerKind, text: String) {
        self.code = code
        self.kind = kind
        self.text = text
    }

    /// Says nothing, whether the code is one of ours or not: whoever tries codes learns nothing from it.
    package struct Reply: Codable, Hashable, Sendable {
        package init() {}
    }
}

/// `intake.take-answer`: a citizen has answered by a code that Callback does not know, or no longer. Taken from Callback
/// alone; the same answer told twice is one message.
package struct TakeAnswer: ServiceCommand {
    package static let method = "intake.take-answer"
    /// Which answer it is, for as long as it is passed on.
    package let answer: ReplyID
    package let code: AnswerCode
    /// In the citizen's words.
    package let text: String
    package let received: Timestamp

    package init(answer: ReplyID, code: AnswerCode, text: String, received: Timestamp) {
        self.answer = answer
        self.code = code
        self.text = text
        self.received = received
    }

    package struct Reply: Codable, Hashable, Sendable {
        package init() {}
    }
}

/// What a citizen wants with an answer to a note.
package enum AnswerKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// *Indsigelse*: the note is not right; the case opens and somebody rings.
    case objection
    /// *Svar*: something to add; somebody reads it.
    case reply
}

extension PersonID {
    /// Stands where somebody of ours would have registered a case: nobody did, the citizen wrote it into the form.
    package static let publicForm: PersonID = "P-publicForm"
}
