import CaseModel
import Web
import Wording

/// What has just been done, told on the page one is led to; the code stands in the address, the sentence never does.
extension Visit {
    var notice: String? {
        switch request.query["besked"] {
        case "gemt": Wording.Desk.done
        case "kladde": Wording.Desk.draftSaved
        case "samtale": "\(Wording.Desk.fileTitle). \(Wording.Desk.filed)"
        case "samtale-alene": "\(Wording.Desk.fileTitle). \(Wording.Desk.hardTalkUnheard)"
        case "samtale-ikke-alle": "\(Wording.Desk.fileTitle). \(Wording.Desk.alsoNotAll)"
        case "ringede": Wording.Desk.talkSaved
        case "flyttet": Wording.Desk.changeMoved
        case "aflyst": Wording.Desk.changeOffDone
        case "givet": Wording.Desk.callGiven
        case "taget": Wording.Desk.callTaken
        case "besvaret": Wording.Desk.answered
        case "talt": Wording.Desk.reachedSaved
        case "skrevet-paa": Wording.Desk.changeNamed
        case "staar-der":
            Wording.Desk.changeNamedBefore(in: request.query["sag"].flatMap(CaseID.init(rawValue:))?.rawValue)
        case "mail-sag": request.query["sag"].flatMap(CaseID.init(rawValue:)).map(Wording.Desk.mailMade)
        case "bedt": Wording.Desk.careAsked
        case "bedt-selv": Wording.Desk.careAskedOwn
        case "bedt-ingen": Wording.Desk.careAskedNobody
        case "bedt-anden": Wording.Desk.careAskedOther
        case "fortrudt": Wording.Desk.careTakenBack
        case "ikke-holdt": Wording.Desk.careNotHeldSaved
        case "kan-ikke": Wording.Desk.careCannotSaved
        case "haendelse": Wording.Desk.incidentSaved
        case "haendelse-selv": Wording.Desk.incidentSavedOwn
        case "haendelse-ingen": Wording.Desk.incidentSavedNobody
        case "tilfoejet": Wording.Desk.incidentAdded
        case "samlet": Wording.Desk.incidentsJoined
        case "sager-samlet": Wording.Desk.floodJoined
        case "skilt": Wording.Desk.incidentsParted
        case "sager-skilt": Wording.Desk.separated
        case "laering": Wording.Desk.incidentLearnSaved
        case "fravaer": Wording.Desk.absenceSaved
        case "tilbage": Wording.Desk.absenceEnded
        case "foreslaaet": Wording.Desk.restrictionSent
        case "trin": Wording.Desk.reviewSaved
        case "maa": Wording.Desk.inquiryGranted
        case "maaikke": Wording.Desk.inquiryRefused
        case "forsoeg": Wording.Desk.attemptSaved
        case "forkert-nummer": Wording.Desk.attemptWrongNumber
        case "rettet": Wording.Desk.correctionSaved
        case "oenske": Wording.Desk.wishSaved
        case "ny-oenske-mangler": Wording.Desk.wishNotKept
        case "ny-oenske-aldrig": Wording.Desk.wishNever
        case "oenske-aldrig": Wording.Desk.wishNever
        default: nil
        }
    }
}
