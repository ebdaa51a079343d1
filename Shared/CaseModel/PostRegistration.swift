/// How a citizen or company is registered for letters from the authorities; it decides the way of every letter alike.
///
/// Source: lov om Digital Post fra offentlige afsendere §§ 3–5; CPR-loven § 28 for protected names and addresses.
package enum PostRegistration: String, Codable, Hashable, CaseIterable, Sendable {
    /// Has Digital Post.
    case digital
    /// Is exempt, and gets letters on paper.
    case exempt
    /// Is under fifteen, and has no Digital Post; letters go on paper to whoever has custody.
    case underFifteen
    /// A company or association: Digital Post by its CVR number.
    case company
    /// Lives abroad, and gets letters on paper, with the country in the address.
    case abroad
    /// Has a protected address: only Digital Post, which shows none. Never on paper by itself.
    case protected

    /// Whether letters go by Digital Post, so that the civil registration number is needed to send one.
    package var needsCPR: Bool {
        switch self {
        case .digital, .protected: true
        case .exempt, .underFifteen, .company, .abroad: false
        }
    }
}

/// `notifier.set-post`: how the citizen of a case is registered, as a colleague has looked up. Holds for what is sent
/// from now on.
package struct SetPostRegistration: ServiceCommand {
    package static let method = "notifier.set-post"
    package let `case`: CaseID
    package let registration: PostRegistration
    /// A company's eight digits; needed for a company and for nobody else.
    package let cvr: String?

    package init(case: CaseID, registration: PostRegistration, cvr: String? = nil) {
        self.case = `case`
        self.registration = registration
        self.cvr = cvr
    }

    package typealias Reply = PostRow
}

/// `notifier.confirm-address`: the address has changed since the last letter, and a colleague has looked: it is right.
/// What waited for that goes on.
package struct ConfirmAddress: ServiceCommand {
    package static let method = "notifier.confirm-address"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package typealias Reply = PostRow
}

/// `notifier.tell-delivery`: a colleague has seen what became of a document: printed and sent, come back, or come.
package struct TellDelivery: ServiceCommand {
    package static let method = "notifier.tell-delivery"
    package let letter: LetterID
    package let said: Said
    /// The print room's job, a returned letter's mark: at most 200 bytes, nothing about the citizen.
    package let reference: String?
    /// How that is known; needed where nobody was sure.
    package let ground: DeliveryGround?

    package enum Said: String, Codable, Hashable, CaseIterable, Sendable {
        /// Whoever carries it has it, or it has come.
        case received
        /// It has come back.
        case bounced
        /// It never came.
        case lost
    }

    package init(letter: LetterID, said: Said, reference: String? = nil, ground: DeliveryGround? = nil) {
        self.letter = letter
        self.said = said
        self.reference = reference
        self.ground = ground
    }

    package typealias Reply = LetterRow
}

/// How the citizen of a case gets letters.
package struct PostRow: Codable, Hashable, Sendable {
    package let `case`: CaseID
    /// Absent while nobody has looked it up; letters then go on paper to the address that was confirmed.
    package let registration: PostRegistration?
    package let by: PersonID?
    package let at: Timestamp?
    /// When it was chosen last, where that was lost with a file that was put back from a backup: what stands above is older, and
    /// letters wait until somebody chooses again. Absent otherwise.
    package let lost: Timestamp?

    package init(
        case: CaseID, registration: PostRegistration?, by: PersonID?, at: Timestamp?, lost: Timestamp? = nil
    ) {
        self.lost = lost
        self.case = `case`
        self.registration = registration
        self.by = by
        self.at = at
    }
}
