//! x
#[test]
fn probe() {
    use gradus::model::Quarter;
    use gradus::schedule::*;
    let mut request: Request = Request { first: None, years: 5, ask: Default::default(), seed: 0 };
    request.first = Some(Quarter::new(2026, 1));
    let r = generate(super::bench::context(), &request, &|_, _| {}).unwrap();
    println!("{:?}", r.phases);
    for i in &r.plan.initiatives {
        println!(
            "{} {:?} {} q{} st{:?} {:?}",
            i.id,
            i.like.map(|l| super::bench::context().catalogue.entries[l].id.clone()),
            i.start,
            i.quarters,
            i.stage,
            i.processes
        );
    }
    let a = gradus::check::audit(super::bench::context(), &r.plan);
    let l = gradus::locale::Locale::new(gradus::model::Lang::En);
    for f in a.findings() {
        println!("{:?} {}", f.rule, l.say(&f.condition()));
    }
}
