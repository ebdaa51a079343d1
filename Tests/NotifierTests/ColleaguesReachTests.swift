import CaseModel
import NotifierCore
import Testing

/// Whether mails to a colleague come through, by what is told of one after the other.
@Suite struct ColleaguesReachTests {
    private static let morning: Timestamp = "2025-03-04T10:00+01:00"

    private func told(
        _ known: ColleaguesReach?, _ state: DeliveryState, _ source: DeliveryEvidence.Source, code: String? = nil,
        at now: Timestamp = morning
    ) -> ColleaguesReach? {
        ColleaguesReach.after(
            known, to: "P-1", state, by: DeliveryEvidence(source, code: code, at: now), at: now)
    }

    @Test func `a mail that the server refuses is the first, the next ones are counted, and one that it takes ends it`()
    {
        let first = told(nil, .refused, .server, code: "smtp.refused 550 5.1.1")
        #expect(first?.count == 1 && first?.since == Self.morning)
        let later = Self.morning.adding(hours: 72)
        let second = told(first, .refused, .server, code: "smtp.refused 550 5.1.1", at: later)
        #expect(second?.count == 2 && second?.since == Self.morning && second?.stands(at: later) == true)
        #expect(told(second, .received, .server, at: later) == nil)
        // That the next lies in the outbox says nothing yet.
        #expect(told(second, .spooled, .spool, at: later) == second)
    }

    @Test func `one that was taken and came back is not ended by the next that is taken, before a day without one`() {
        let back = told(nil, .bounced, .bounce, code: "5.1.1")
        let hour = Self.morning.adding(hours: 1)
        let taken = told(back, .received, .server, at: hour)
        #expect(taken?.stands(at: hour) == true && taken?.stands(at: hour.adding(hours: 24)) == false)
        // It comes back as well: still the same trouble.
        let again = told(taken, .bounced, .bounce, code: "5.1.1", at: hour.adding(hours: 2))
        #expect(again?.since == Self.morning && again?.count == 2 && again?.taken == nil)
        // After a day it is a new one.
        let anew = told(taken, .bounced, .bounce, code: "5.1.1", at: hour.adding(hours: 25))
        #expect(anew?.since == hour.adding(hours: 25) && anew?.count == 1)
        #expect(told(again, .received, .person) == nil)
    }

    @Test func `a mail that one address alone did not take in time counts as one that did not come through`() {
        func word(_ reply: MailReply?) -> String? {
            Mailing(
                letter: "L-1", document: 1, state: .expired(reply), attempts: 9, since: Self.morning,
                validUntil: Self.morning
            ).word
        }
        let full = word(MailReply("smtp.deferred", "450 4.2.2"))
        #expect(full == "smtp.address_full 450 4.2.2")
        #expect(told(nil, .refused, .server, code: full)?.count == 1)
        for other in [nil, MailReply("smtp.deferred", "421 4.3.2"), MailReply("smtp.unreachable")] {
            #expect(word(other) == "smtp.too_late")
        }
    }

    @Test func `what came too late, was stopped or is in doubt says nothing of the address`() {
        #expect(told(nil, .refused, .server, code: "smtp.too_late") == nil)
        #expect(told(nil, .refused, .person, code: "person.never_came") == nil)
        #expect(told(nil, .uncertain, .server, code: "smtp.cut_off") == nil)
    }
}
