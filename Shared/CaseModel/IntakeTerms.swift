/// Somebody who has turned to the municipality: a citizen, relative, parent, association or company.
package struct Citizen: Codable, Hashable, Sendable {
    package let name: String
    package let phone: String?
    package let email: String?
    /// Street, then postal code and town, as they stand on an envelope; at most five lines.
    package let addressLines: [String]
    package let cpr: CPR?
    /// Whether the contact details are known to be this person's own, and not only what an unknown sender wrote.
    /// Nothing is sent to an address that is not.
    package let isVerified: Bool

    package init(
        name: String, phone: String? = nil, email: String? = nil, addressLines: [String] = [], cpr: CPR? = nil,
        isVerified: Bool
    ) {
        self.name = name
        self.phone = phone
        self.email = email
        self.addressLines = addressLines
        self.cpr = cpr
        self.isVerified = isVerified
    }
}

/// One thing complained of, in the words it was put in.
package struct ComplaintPoint: Codable, Hashable, Sendable {
    package let kind: PointKind
    package let text: String

    package init(kind: PointKind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// What the citizen wants done with it. The wish for the formal way always wins.
package enum HandlingWish: String, Codable, Hashable, CaseIterable, Sendable {
    case call, formal
}

/// A person's judgement that a talk about this complaint would be difficult (R-004 … R-007).
package struct Unsuitability: Codable, Hashable, Sendable {
    package let ground: UnsuitableGround
    /// Why, in the words of whoever judged. About the talk, never about the person's health.
    package let reason: String
    /// What was offered instead or besides.
    package let offers: [SupportOffer]

    package init(ground: UnsuitableGround, reason: String, offers: [SupportOffer] = []) {
        self.ground = ground
        self.reason = reason
        self.offers = offers
    }
}

/// Why a talk would be difficult. The list is open: a municipality adds its own in Intake's configuration.
package struct UnsuitableGround: RawRepresentable, Codable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Many and extensive points.
    package static let manyPoints = UnsuitableGround(rawValue: "manyPoints")
    /// No common language to talk in.
    package static let language = UnsuitableGround(rawValue: "language")
    /// A talk about the complaint is difficult; says nothing of why, which may be a matter of health.
    package static let talkDifficult = UnsuitableGround(rawValue: "talkDifficult")

    /// The three that the pilot named.
    package static let named: [UnsuitableGround] = [.manyPoints, .language, .talkDifficult]
}

/// What makes a difficult talk possible.
package enum SupportOffer: String, Codable, Hashable, CaseIterable, Sendable {
    case interpreter, meeting, supportPerson
}

/// *Kendetegn*: something seen in the cooperation. Observed behaviour, never a diagnosis.
package enum CooperationSign: String, Codable, Hashable, CaseIterable, Sendable {
    // Seen at the red step (R-024 a–i).
    case agreementsNotKept, wrongOrMinuteInformation, control, threatensWithPublicity, recurringComplaints
    case persistentDemands, aggressiveBehaviour, otherViewOfReality, playsStaffOff
    // Seen at the yellow step (R-025 a–d).
    case criticism, dissatisfaction, burdeningDisagreement, unclearDialogue
}

/// Why the citizen's name and address are asked for; kept in the audit entry.
package enum RecipientPurpose: String, Codable, Hashable, CaseIterable, Sendable {
    case receipt, noteCopy, personalReceipt, notReached, appointment, formalReply, extensionNotice
    case forwardedElsewhere, contactRestriction, mediationInvitation, whatWeChanged, objectionAnswer
    case reparationAnswer
    /// An e-mail that says only that there is a letter.
    case nudge
}
