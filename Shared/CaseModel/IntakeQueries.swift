/// The cases that whoever asks may see, newest first.
package struct ListCases: ServiceCommand {
    package static let method = "intake.list"
    package static let mostRows = 100

    package let scope: Scope
    package let includesClosed: Bool
    /// 1–100.
    package let limit: Int
    /// The reply's `next` of the page before; absent for the first page.
    package let after: String?
    /// Only cases whose cooperation stands there; absent: any, and those nobody has decided.
    package let step: Step?

    package init(
        scope: Scope, includesClosed: Bool = false, limit: Int = 50, after: String? = nil, step: Step? = nil
    ) {
        self.scope = scope
        self.includesClosed = includesClosed
        self.limit = limit
        self.after = after
        self.step = step
    }

    package enum Scope: String, Codable, Hashable, CaseIterable, Sendable {
        /// Those I am to ring about, or have been handed.
        case mine
        /// Those of my unit.
        case unit
        /// Everything I may see.
        case all
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let cases: [CaseRow]
        /// Where the next page begins; absent on the last.
        package let next: String?

        package init(cases: [CaseRow], next: String?) {
            self.cases = cases
            self.next = next
        }
    }
}

/// A case as one line of a list.
package struct CaseRow: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let received: Timestamp
    package let unit: UnitID
    package let channel: Channel
    package let kind: ContactKind
    package let route: Route
    package let citizen: String?
    package let assigned: PersonID?
    package let step: Step?
    package let isClosed: Bool
    package let isHistory: Bool

    package init(
        case: CaseID, received: Timestamp, unit: UnitID, channel: Channel, kind: ContactKind, route: Route,
        citizen: String?, assigned: PersonID?, step: Step?, isClosed: Bool, isHistory: Bool
    ) {
        self.case = `case`
        self.received = received
        self.unit = unit
        self.channel = channel
        self.kind = kind
        self.route = route
        self.citizen = citizen
        self.assigned = assigned
        self.step = step
        self.isClosed = isClosed
        self.isHistory = isHistory
    }
}

/// Where a letter to the citizen goes. Asked by Notifier, just before it writes the letter; audited.
package struct FindRecipient: ServiceCommand {
    package static let method = "intake.recipient"
    package let `case`: CaseID
    package let purpose: RecipientPurpose
    /// The civil registration number too, for a letter that goes by Digital Post; it is asked for then only.
    package let withNumber: Bool?
    /// Whom the talk was held with that the letter is about, by their number in the case; absent for the citizen, and where the
    /// letter is about no talk.
    package let spokenWith: Int?

    package init(case: CaseID, purpose: RecipientPurpose, withNumber: Bool? = nil, spokenWith: Int? = nil) {
        self.spokenWith = spokenWith
        self.case = `case`
        self.purpose = purpose
        self.withNumber = withNumber
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let name: String
        package let addressLines: [String]
        package let email: String?
        /// The unit that handles the case; Directory knows its name and telephone.
        package let unit: UnitID
        /// Whom the citizen may ask, when somebody has been chosen.
        package let assigned: PersonID?
        package let received: Timestamp
        /// Whose address this is; a letter of another case does not go there. Absent in what an older release fetched.
        package let `case`: CaseID?
        /// Only when it was asked for, and known.
        package let cpr: CPR?
        /// Letters go to somebody else for the citizen; absent when they go to the citizen.
        package let through: Through?
        /// The citizen's address is protected; absent when it is not.
        package let protection: ProtectedLetters?
        /// Whether the number is known; said where somebody only looks, and the number itself is not.
        package let hasNumber: Bool?
        /// Ways in which the citizen may not reach us now, so that no letter asks for it; absent when none is closed.
        package let closedWays: [ContactWay]?
        /// Whoever holds custody of a citizen whose age nobody has written down; absent where that is nobody, or the age is known.
        package let custodian: Through?
        /// Since when name, address or number is another than the case was registered with, and nobody has checked whose they
        /// are; absent where nobody needs to look, and in what an older release fetched (decision 91).
        package let changed: Timestamp?
        /// When the number last became another; the number itself is in `cpr` alone.
        package let numberChanged: Timestamp?
        /// False where nobody knows a number to ring, so that no letter promises a call that cannot be made; absent otherwise,
        /// and in what an older release fetched.
        package let canBeRung: Bool?
        /// Whom the talk was held with; only when they were asked about, and known.
        package let spokenWith: SpokenWith?
        /// The written answer that we still owe in the case, whatever a talk ends; absent where none is owed, and from an older
        /// release.
        package let answerOwed: AnswerOwed?

        package init(
            name: String, addressLines: [String], email: String?, unit: UnitID, assigned: PersonID?,
            received: Timestamp, case: CaseID? = nil, cpr: CPR? = nil, through: Through? = nil,
            protection: ProtectedLetters? = nil, hasNumber: Bool? = nil, closedWays: [ContactWay]? = nil,
            custodian: Through? = nil, changed: Timestamp? = nil, numberChanged: Timestamp? = nil,
            canBeRung: Bool? = nil, spokenWith: SpokenWith? = nil, answerOwed: AnswerOwed? = nil
        ) {
            self.answerOwed = answerOwed
            self.spokenWith = spokenWith
            self.canBeRung = canBeRung
            self.changed = changed
            self.numberChanged = numberChanged
            self.custodian = custodian
            self.closedWays = closedWays
            self.hasNumber = hasNumber
            self.through = through
            self.protection = protection
            self.case = `case`
            self.cpr = cpr
            self.name = name
            self.addressLines = addressLines
            self.email = email
            self.unit = unit
            self.assigned = assigned
            self.received = received
        }

        /// Who gets a citizen's letters. Source: forvaltningsloven § 8; for a child under fifteen, whoever holds custody.
        package enum Through: Codable, Hashable, Sendable {
            case representative(name: String, addressLines: [String])
            case custody(name: String, addressLines: [String])
            /// The citizen is under fifteen, and nobody with custody and an address is written down.
            case nobody
        }

        /// A written answer that somebody of ours still owes.
        package struct AnswerOwed: Codable, Hashable, Sendable {
            /// Whether it is about the part that concerns a decision, and not about all of the complaint.
            package let isPart: Bool
            /// When it is promised for, exclusive; absent where no day was promised.
            package let by: Timestamp?

            package init(isPart: Bool, by: Timestamp?) {
                self.isPart = isPart
                self.by = by
            }

            /// What a letter about several of a citizen's cases says of the answers that are owed in them: a day where all of them
            /// are promised for the same; `nil` where none is owed.
            package static func together(_ all: [AnswerOwed]) -> AnswerOwed? {
                guard let first = all.first else { return nil }
                return AnswerOwed(
                    isPart: all.allSatisfy(\.isPart), by: all.allSatisfy { $0.by == first.by } ? first.by : nil)
            }
        }

        /// Whoever a talk was held with in the citizen's stead, as a letter about it names them.
        package struct SpokenWith: Codable, Hashable, Sendable {
            /// Absent where nobody can say what they are called.
            package let name: String?
            /// Whether they could decide for the citizen, and not only be told.
            package let couldSpeak: Bool
            /// Whether their right has ended since.
            package let isOver: Bool
            /// Whether it is they who get the letter.
            package let isRecipient: Bool

            package init(name: String?, couldSpeak: Bool, isOver: Bool = false, isRecipient: Bool = false) {
                self.name = name
                self.couldSpeak = couldSpeak
                self.isOver = isOver
                self.isRecipient = isRecipient
            }
        }
    }
}

/// What whoever is to ring needs to know, and no more; audited.
package struct ShowCallerCard: ServiceCommand {
    package static let method = "intake.caller-card"
    package let `case`: CaseID

    package init(case: CaseID) { self.case = `case` }

    package struct Reply: Codable, Hashable, Sendable {
        package let name: String?
        package let phone: String?
        package let summary: String
        /// The procedural points only: the others are not talked through.
        package let points: [String]
        /// How many points are about the decision and go the formal way.
        package let pointsHandedOn: Int
        package let offers: [SupportOffer]
        package let step: Step?
        /// What the citizen wishes of the call; absent when nothing was said.
        package let wishes: CallWishes?
        /// The one way in for the citizen, agreed in whichever case; absent when nobody is.
        package let entrance: [PersonID]?
        /// Who may hear and speak for the citizen today, and what holds for them; absent when nothing does.
        package let surroundings: CitizenSurroundings?
        /// What is about to change for the citizen, when it is the preventive contact before that.
        package let change: ComingChange?
        /// The authority that all of it was sent to and that has not said it has it: the call stands until then.
        package let forwardedTo: String?
        /// The authority that has said that what was sent there is not theirs, until somebody has talked with the citizen about
        /// it; absent while there is none.
        package let returnedBy: String?
        /// When somebody last put the telephone number right; absent when nobody has.
        package let phoneCorrectedAt: Timestamp?
        /// A number that the citizen has written in the mail, where the case has none: nobody has checked it.
        package let mailPhone: String?
        /// How the citizen may reach us, where that is restricted or about to be; absent when it is not.
        package let restrictions: [StandingRestriction]?
        /// What holds by another case of the citizen's; absent when nothing does.
        package let elsewhere: HoldsElsewhere?
        /// The citizen has died: nobody is rung, and the card has no number. Absent otherwise, and from an older release.
        package let isDead: Bool?
        /// When the citizen answered a note by mail or Digital Post, the first time of those that nobody has read; absent when all are
        /// read, and from an older release.
        package let answered: Timestamp?

        package init(
            name: String?, phone: String?, summary: String, points: [String], pointsHandedOn: Int,
            offers: [SupportOffer], step: Step?, wishes: CallWishes? = nil, entrance: [PersonID]? = nil,
            surroundings: CitizenSurroundings? = nil, change: ComingChange? = nil, forwardedTo: String? = nil,
            phoneCorrectedAt: Timestamp? = nil, mailPhone: String? = nil, returnedBy: String? = nil,
            restrictions: [StandingRestriction]? = nil, elsewhere: HoldsElsewhere? = nil,
            isDead: Bool? = nil, answered: Timestamp? = nil
        ) {
            self.isDead = isDead
            self.answered = answered
            self.restrictions = restrictions
            self.elsewhere = elsewhere
            self.returnedBy = returnedBy
            self.mailPhone = mailPhone
            self.phoneCorrectedAt = phoneCorrectedAt
            self.forwardedTo = forwardedTo
            self.change = change
            self.surroundings = surroundings
            self.entrance = entrance
            self.name = name
            self.phone = phone
            self.summary = summary
            self.points = points
            self.pointsHandedOn = pointsHandedOn
            self.offers = offers
            self.step = step
            self.wishes = wishes
        }
    }
}
