/// Something a unit has written down about how it is done here: to whom the incident is told, how a complaint is taken.
///
/// The municipality's own words beside ours. Source: R-103, R-104 (after violence and threats), R-080 (complaints).
package enum GuideTopic: String, Codable, Hashable, CaseIterable, Sendable {
    /// After an incident: who does what, within working hours, outside them, and when it came by mail or on the net.
    case incidentInHours, incidentOutsideHours, incidentOnline
    /// Who supports those it hit and the witnesses, and gives psychological first aid.
    case incidentSupport
    /// Who leads a debriefing or supervision, and how one is ordered.
    case debriefing, supervision
    /// The instruction on complaints: how one rings, listens, notes and journals, guides, tells, keeps deadlines, replies.
    case complaintCall, complaintListen, complaintNote, complaintGuidance, complaintTold, complaintDeadlines,
        complaintReply

    /// What stands beside the form for an incident.
    package static let incident: [Self] = [.incidentInHours, .incidentOutsideHours, .incidentOnline, .incidentSupport]
    /// What stands beside what a leader is asked for, and on the cards of how it is done.
    package static let care: [Self] = [.debriefing, .supervision]
    /// What stands in Håndbogen.
    package static let complaint: [Self] = [
        .complaintCall, .complaintListen, .complaintNote, .complaintGuidance, .complaintTold, .complaintDeadlines,
        .complaintReply,
    ]
}

/// One action card of a unit's own.
package struct CardID: Identifier {
    package let rawValue: String
    package static let prefix = "HK"
    package init(unchecked text: String) { rawValue = text }
}

/// What a unit has written on a topic; the units below go by it until they write their own.
package struct GuideRow: Codable, Hashable, Sendable {
    package let topic: GuideTopic
    /// Whose words they are: the unit that was asked about, or one above it.
    package let unit: UnitID
    package let text: String
    package let since: Timestamp
    package let by: PersonID

    package init(topic: GuideTopic, unit: UnitID, text: String, since: Timestamp, by: PersonID) {
        self.topic = topic
        self.unit = unit
        self.text = text
        self.since = since
        self.by = by
    }
}

/// When somebody says this, say and do that.
package struct CardRow: Codable, Hashable, Sendable {
    package let card: CardID
    package let unit: UnitID
    /// What the citizen says.
    package let phrase: String
    /// What we say; may be empty when something is done.
    package let say: String
    /// What we do; may be empty when something is said.
    package let act: String

    package init(card: CardID, unit: UnitID, phrase: String, say: String, act: String) {
        self.card = card
        self.unit = unit
        self.phrase = phrase
        self.say = say
        self.act = act
    }
}

/// `learning.guides`: what holds in a unit, its own words or the nearest above; for everybody who works here.
package struct ShowGuides: ServiceCommand {
    package static let method = "learning.guides"
    /// Absent: the asker's own.
    package let unit: UnitID?
    package init(unit: UnitID? = nil) { self.unit = unit }

    package struct Reply: Codable, Hashable, Sendable {
        /// In the order of the topics; a topic nobody has written on is left out.
        package let guides: [GuideRow]
        /// The unit's own cards first, then those of the units above.
        package let cards: [CardRow]

        package init(guides: [GuideRow], cards: [CardRow]) {
            self.guides = guides
            self.cards = cards
        }
    }
}

/// `learning.write-guide`: the unit's words on a topic from now on; empty takes them back, and those above hold again.
package struct WriteGuide: ServiceCommand {
    package static let method = "learning.write-guide"
    package let unit: UnitID
    package let topic: GuideTopic
    package let text: String

    package init(unit: UnitID, topic: GuideTopic, text: String) {
        self.unit = unit
        self.topic = topic
        self.text = text
    }

    package typealias Reply = GuideReceipt
}

/// `learning.write-card`: a card of the unit's own, new or anew.
package struct WriteCard: ServiceCommand {
    package static let method = "learning.write-card"
    package let unit: UnitID
    /// Absent for a new one.
    package let card: CardID?
    package let phrase: String
    package let say: String
    package let act: String

    package init(unit: UnitID, card: CardID? = nil, phrase: String, say: String, act: String) {
        self.unit = unit
        self.card = card
        self.phrase = phrase
        self.say = say
        self.act = act
    }

    package typealias Reply = GuideReceipt
}

/// `learning.drop-card`: the unit goes by this card no longer.
package struct DropCard: ServiceCommand {
    package static let method = "learning.drop-card"
    package let unit: UnitID
    package let card: CardID

    package init(unit: UnitID, card: CardID) {
        self.unit = unit
        self.card = card
    }

    package typealias Reply = GuideReceipt
}

/// What writing leaves behind: whose words have changed.
package struct GuideReceipt: Codable, Hashable, Sendable {
    package let unit: UnitID
    package init(unit: UnitID) { self.unit = unit }
}
