/// Where the written answer on the formal way stands. Source: 004 §Praksis i dag.
package enum ReplyStage: String, Codable, Hashable, CaseIterable, Sendable {
    /// The leader examines it with the employees it is about.
    case examining
    case drafting
    /// Waits for the head of department's quality assurance.
    case withHead
    /// Waits for the director's.
    case withDirector
    /// Both have assured it; it is to be sent.
    case approved
    case sent

    /// The role of whoever assures the answer here, which another needs to do it in their stead; `nil` where nobody assures.
    package var assuredBy: Role? {
        switch self {
        case .withHead: .departmentHead
        case .withDirector: .director
        case .examining, .drafting, .approved, .sent: nil
        }
    }
}

/// Something done on the formal way, by whom and in which words.
package struct ReplyAct: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, CaseIterable, Sendable {
        case examined, drafted, submitted, approvedByHead, approvedByDirector, sentBack, sent
        /// The citizen wants it answered in writing, and not talked through.
        case asked
        /// A leader has given somebody's part to another.
        case given
    }
    package let kind: Kind
    package let by: PersonID
    package let at: Timestamp
    /// Which version of the draft it concerns; absent for the examination.
    package let version: Int?
    /// What was found, or why it was sent back or given to another, or where the answer or the citizen's wish is journalised.
    package let words: String?
    /// Who has the part now; absent when nothing was given.
    package let to: PersonID?
    /// Whose wish it was and how it came; absent when nothing was asked.
    package let wish: FormalWish?

    package init(
        kind: Kind, by: PersonID, at: Timestamp, version: Int?, words: String?, to: PersonID? = nil,
        wish: FormalWish? = nil
    ) {
        self.to = to
        self.wish = wish
        self.kind = kind
        self.by = by
        self.at = at
        self.version = version
        self.words = words
    }
}

/// One version of the draft.
package struct ReplyDraft: Codable, Hashable, Sendable {
    package let version: Int
    package let author: PersonID
    package let at: Timestamp
    package let text: String

    package init(version: Int, author: PersonID, at: Timestamp, text: String) {
        self.version = version
        self.author = author
        self.at = at
        self.text = text
    }
}

/// By when the written answer is promised, and how that came.
package struct ReplyPromise: Codable, Hashable, Sendable {
    /// Exclusive.
    package let due: Timestamp
    /// What was promised at first, when it has been extended.
    package let firstDue: Timestamp
    /// Why it was extended; absent when it was not.
    package let reason: String?
    package let extendedBy: PersonID?
    /// When it was kept; absent while it is owed.
    package let kept: Timestamp?
    /// By when the citizen must have heard that it takes longer: the time that it was to be kept by before, exclusive. Absent when
    /// it has not been extended, when there is nobody to tell, and of what an older release extended.
    package let tellBy: Timestamp?
    /// When the letter that says so had left, or somebody said that the citizen knows; absent while neither is known.
    package let told: Timestamp?

    package init(
        due: Timestamp, firstDue: Timestamp, reason: String?, extendedBy: PersonID?, kept: Timestamp?,
        tellBy: Timestamp? = nil, told: Timestamp? = nil
    ) {
        self.tellBy = tellBy
        self.told = told
        self.due = due
        self.firstDue = firstDue
        self.reason = reason
        self.extendedBy = extendedBy
        self.kept = kept
    }

    /// The same, kept at this moment.
    package func kept(at now: Timestamp) -> ReplyPromise {
        ReplyPromise(
            due: due, firstDue: firstDue, reason: reason, extendedBy: extendedBy, kept: now, tellBy: tellBy, told: told)
    }

    /// The same, and the citizen has heard of it at this moment.
    package func told(at now: Timestamp) -> ReplyPromise {
        ReplyPromise(
            due: due, firstDue: firstDue, reason: reason, extendedBy: extendedBy, kept: kept, tellBy: tellBy, told: now)
    }
}
