/// `intake.inquire`: somebody else asks for information about the citizen; what we say depends on one ground.
///
/// Recorded whichever way it goes. Source: 001 RødO3.
package struct RecordInquiry: ServiceCommand {
    package static let method = "intake.inquire"
    package let `case`: CaseID
    package let inquiry: Inquiry

    package init(case: CaseID, inquiry: Inquiry) {
        self.case = `case`
        self.inquiry = inquiry
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        /// Whether information may be given; without a ground never.
        package let isGranted: Bool

        package init(case: CaseID, isGranted: Bool) {
            self.case = `case`
            self.isGranted = isGranted
        }
    }
}

/// Who asks, what for, and by what right.
package struct Inquiry: Codable, Hashable, Sendable {
    package let name: String
    package let relation: Relation
    package let ground: InquiryGround
    /// Which law, or where the permission lies; needed unless there is no ground.
    package let basis: String?
    package let wish: String

    package init(name: String, relation: Relation, ground: InquiryGround, basis: String?, wish: String) {
        self.name = name
        self.relation = relation
        self.ground = ground
        self.basis = basis
        self.wish = wish
    }
}

/// What somebody who asks is to the citizen.
package enum Relation: String, Codable, Hashable, CaseIterable, Sendable {
    case relative, parent, representative, supportPerson, authority, other
}

/// By what right information about a citizen is given to somebody else.
package enum InquiryGround: String, Codable, Hashable, CaseIterable, Sendable {
    /// The law gives access.
    case legalAccess
    /// The citizen has given permission.
    case permission
    /// Neither.
    case none
}

/// `intake.inquiries`: who has asked about the citizen of a case, newest first.
package struct ListInquiries: ServiceCommand {
    package static let method = "intake.inquiries"
    package static let mostRows = 20
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let inquiries: [InquiryRow]
        package let leftOut: Int

        package init(case: CaseID, inquiries: [InquiryRow], leftOut: Int) {
            self.case = `case`
            self.inquiries = inquiries
            self.leftOut = leftOut
        }
    }
}

package struct InquiryRow: Codable, Hashable, Sendable {
    package let inquiry: Inquiry
    package let isGranted: Bool
    package let by: PersonID
    package let at: Timestamp

    package init(inquiry: Inquiry, isGranted: Bool, by: PersonID, at: Timestamp) {
        self.inquiry = inquiry
        self.isGranted = isGranted
        self.by = by
        self.at = at
    }
}
