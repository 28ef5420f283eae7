//! Names of the members of the closed vocabularies: a message identifier for each, with its words in `common.ftl`.

use crate::message::{Message, Value};
use crate::model::notation::{Delimiter, Thousands};
use crate::model::terms::{
    Ability, BurdenFigure, Category, Centre, ChannelKind, Combine, Counts, EvidenceKind, FundKind, Itposmo, Letter,
    Level, Per, ProcessState, Relative, Role, SharedService,
};

/// A member of a vocabulary with a display name.
pub(crate) trait Term: Copy {
    /// The identifier of its words: the vocabulary's name, a hyphen and the word used in files.
    fn id(self) -> &'static str;
}

/// Gives each variant its message identifier, and allows members as arguments of messages.
macro_rules! terms {
    ($($name:ident { $($variant:ident = $id:literal),+ $(,)? })+) => {$(
        impl Term for $name {
            fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }
        }

        impl From<$name> for Value {
            fn from(member: $name) -> Value {
                Value::Message(Message::new(member.id()))
            }
        }
    )+};
}

terms! {
    Centre { Mean = "centre-mean", Median = "centre-median" }
    Relative {
        MinMax = "relative-min-max",
        ZScore = "relative-z-score",
        Rank = "relative-rank",
        PercentileRank = "relative-percentile-rank",
        DistanceToLeader = "relative-distance-to-leader",
        Borda = "relative-borda",
    }
    Delimiter {
        Comma = "delimiter-comma",
        Semicolon = "delimiter-semicolon",
        Tab = "delimiter-tab",
        Bar = "delimiter-bar",
    }
    Thousands {
        Comma = "thousands-comma",
        Point = "thousands-point",
        Blank = "thousands-blank",
        Apostrophe = "thousands-apostrophe",
        Indian = "thousands-indian",
    }
    BurdenFigure {
        Visits = "burden-figure-visits",
        Enquiries = "burden-figure-enquiries",
        Documents = "burden-figure-documents",
        HoursPerVisit = "burden-figure-hours_per_visit",
        HoursPerDocument = "burden-figure-hours_per_document",
    }
    Combine { Highest = "combine-highest", Union = "combine-union" }
    EvidenceKind {
        OfficialStatistics = "evidence-official-statistics",
        Audit = "evidence-audit",
        Survey = "evidence-survey",
        AdministrativeRecord = "evidence-administrative-record",
        ExpertJudgement = "evidence-expert-judgement",
        SelfDeclared = "evidence-self-declared",
    }
    Letter {
        A = "letter-A",
        H = "letter-H",
        C = "letter-C",
        P = "letter-P",
        F = "letter-F",
        R = "letter-R",
    }
    Itposmo {
        Information = "itposmo-information",
        Technology = "itposmo-technology",
        Processes = "itposmo-processes",
        Objectives = "itposmo-objectives",
        Staffing = "itposmo-staffing",
        Management = "itposmo-management",
        OtherResources = "itposmo-other-resources",
    }
    Level {
        Nation = "level-nation",
        Province = "level-province",
        Prefecture = "level-prefecture",
        City = "level-city",
        County = "level-county",
        Township = "level-township",
    }
    SharedService {
        Platform = "shared-platform",
        Hotline = "shared-hotline",
        Identity = "shared-identity",
        Payment = "shared-payment",
        Hosting = "shared-hosting",
        Exchange = "shared-exchange",
    }
    FundKind { Capital = "fund-capital", Operating = "fund-operating" }
    ProcessState {
        AsIs = "state-as-is",
        Mapped = "state-mapped",
        Reengineered = "state-reengineered",
        Automated = "state-automated",
    }
    Counts {
        Persons = "counts-persons",
        Households = "counts-households",
        Subscriptions = "counts-subscriptions",
        Coverage = "counts-coverage",
    }
    ChannelKind {
        Web = "channel-web",
        App = "channel-app",
        MiniProgram = "channel-mini-program",
        Messaging = "channel-messaging",
        Ussd = "channel-ussd",
        Mobile = "channel-mobile",
        Telephone = "channel-telephone",
        Television = "channel-television",
        InteractiveTelevision = "channel-interactive-television",
        Radio = "channel-radio",
        Counter = "channel-counter",
        Agent = "channel-agent",
    }
    Ability { Inform = "ability-inform", Interact = "ability-interact", Transact = "ability-transact" }
    Per { Jurisdiction = "per-jurisdiction", Department = "per-department", Process = "per-process" }
    Role {
        Research = "role-research",
        Measure = "role-measure",
        Map = "role-map",
        Reengineer = "role-reengineer",
        Consult = "role-consult",
        Build = "role-build",
        Automate = "role-automate",
        Trial = "role-trial",
        Train = "role-train",
        RollOut = "role-roll-out",
        OpenChannel = "role-open-channel",
        Feedback = "role-feedback",
        Arrange = "role-arrange",
        Install = "role-install",
        Connect = "role-connect",
        Host = "role-host",
        DataCentre = "role-data-centre",
        Replace = "role-replace",
        Digitise = "role-digitise",
        Exchange = "role-exchange",
        PreparePartner = "role-prepare-partner",
        ShareRecord = "role-share-record",
        Govern = "role-govern",
        Pilot = "role-pilot",
    }
    Category {
        Hardware = "category-hardware",
        Software = "category-software",
        Network = "category-network",
        Services = "category-services",
        Training = "category-training",
        Process = "category-process",
        Research = "category-research",
        Operations = "category-operations",
        Contingency = "category-contingency",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::model::Lang;

    /// Checks that identifiers follow from the words of files, and that both languages have words for all.
    fn named<T: Term + 'static>(vocabulary: &str, all: &[T], word: fn(T) -> &'static str) {
        for lang in [Lang::En, Lang::Zh] {
            let locale = Locale::new(lang);
            for member in all {
                assert_eq!(member.id(), format!("{vocabulary}-{}", word(*member)));
                assert!(locale.has(member.id()), "{} has no words in {}", member.id(), lang.code());
            }
        }
    }

    #[test]
    fn every_member_has_words() {
        named("combine", Combine::ALL, Combine::word);
        named("evidence", EvidenceKind::ALL, EvidenceKind::word);
        named("letter", Letter::ALL, Letter::word);
        named("itposmo", Itposmo::ALL, Itposmo::word);
        named("level", Level::ALL, Level::word);
        named("fund", FundKind::ALL, FundKind::word);
        named("state", ProcessState::ALL, ProcessState::word);
        named("counts", Counts::ALL, Counts::word);
        named("channel", ChannelKind::ALL, ChannelKind::word);
        named("ability", Ability::ALL, Ability::word);
        named("per", Per::ALL, Per::word);
        named("role", Role::ALL, Role::word);
        named("category", Category::ALL, Category::word);
    }
}
