/// What a contact was that somebody wrote to us and that is no complaint (decision 74).
package enum NoComplaintReason: String, Codable, Hashable, CaseIterable, Sendable {
    /// Thanks, or praise.
    case praise
    /// Advertising, or a mail sent to everybody.
    case advertising
    /// It asks for documents, or is about a case of its own; the words say where it has been sent.
    case otherMatter
    /// It belongs in a case that is here already; the words say which.
    case otherCase
    /// It was not meant for us.
    case misdirected
    /// Something else, said in words.
    case other

    /// Whether the reason says nothing that can be followed without words of its own.
    package var needsWords: Bool {
        switch self {
        case .otherMatter, .otherCase, .other: true
        case .praise, .advertising, .misdirected: false
        }
    }
}

/// `intake.set-aside`: somebody has read what came in writing, and it is no complaint. Nobody rings, nothing is answered here,
/// and no figure counts it (decision 74).
package struct SetAside: ServiceCommand {
    package static let method = "intake.set-aside"
    package let `case`: CaseID
    package let reason: NoComplaintReason
    /// Where it has been sent, or what it is; 1 000 bytes at most, absent where the reason says enough.
    package let words: String?

    package init(case: CaseID, reason: NoComplaintReason, words: String? = nil) {
        self.case = `case`
        self.reason = reason
        self.words = words
    }

    package typealias Reply = CaseReceipt
}

/// `intake.take-up`: what was set aside is a complaint after all. The case is as it was, and so are the promises in it.
package struct TakeUp: ServiceCommand {
    package static let method = "intake.take-up"
    package let `case`: CaseID
    /// How it was found; 1 000 bytes at most.
    package let reason: String

    package init(case: CaseID, reason: String) {
        self.case = `case`
        self.reason = reason
    }

    package typealias Reply = CaseReceipt
}

/// `intake.set-aside-list`: what was set aside in the units that whoever asks leads, in the last days, and lies there still; newest
/// first; audited. One colleague says so alone, and the leader sees it (decision 86).
package struct ListSetAside: ServiceCommand {
    package static let method = "intake.set-aside-list"
    package static let mostRows = 8
    package static let days = 7

    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let rows: [SetAsideRow]
        /// Whether there are more.
        package let hasMore: Bool

        package init(rows: [SetAsideRow], hasMore: Bool) {
            self.rows = rows
            self.hasMore = hasMore
        }
    }
}

/// A case that somebody has set aside.
package struct SetAsideRow: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let citizen: String?
    package let unit: UnitID
    package let at: Timestamp
    package let by: PersonID?
    package let reason: NoComplaintReason?

    package init(
        case: CaseID, citizen: String?, unit: UnitID, at: Timestamp, by: PersonID?, reason: NoComplaintReason?
    ) {
        self.case = `case`
        self.citizen = citizen
        self.unit = unit
        self.at = at
        self.by = by
        self.reason = reason
    }
}
