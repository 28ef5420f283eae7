//! The design–reality gap of `gradus.audit/1`.

use super::layout::{BandV1, DesignRealityV1, DimensionGapV1, GapCauseV1, GapUnknownV1, GapV1, WorstV1};
use crate::check::DesignReality;
use crate::check::gap::{Cause, DimensionGap, Gap};
use crate::message;
use crate::model::rules::GapBand;
use crate::report::audit::View;
use crate::report::figures::{self, Kind};
use crate::report::json::Reference;

/// The gap of the view's plan.
pub(super) fn layout(view: &View<'_>) -> DesignRealityV1 {
    let found = DesignReality::of(view.context, view.plan);
    let scale = view.context.rules.gap.as_ref();
    let band = found.sum.figure.and_then(|sum| scale?.band(sum));
    let worst_band = scale.and_then(|scale| scale.band(found.sum.most)).filter(|_| found.sum.most > 0.0);
    let upper = worst_band.filter(|upper| band.is_none_or(|band| upper.from > band.from));
    let worst = found.worst(view.plan).and_then(|of| {
        let initiative = view.plan.initiatives.get(of.initiative)?;
        let means = scale.and_then(|scale| scale.band(of.sum)).map(|band| (&band.means).into());
        Some(WorstV1 { initiative: initiative.id.clone(), sum: of.sum, means })
    });
    DesignRealityV1 {
        sum: gap(found.sum),
        band: band.map(self::band),
        band_at_most: upper.map(self::band),
        worst,
        presuming: found.initiatives.iter().filter(|of| of.presumes).count(),
        untold: ids(view, &found.untold),
        dimensions: found.dimensions.iter().map(|of| dimension(view, of)).collect(),
    }
}

fn band(of: &GapBand) -> BandV1 {
    BandV1 { from: of.from, means: (&of.means).into() }
}

fn gap(of: Gap) -> GapV1 {
    GapV1 { figure: of.figure, least: of.least, most: of.most }
}

fn ids(view: &View<'_>, initiatives: &[usize]) -> Vec<String> {
    view.ids(initiatives).into_iter().map(str::to_owned).collect()
}

fn dimension(view: &View<'_>, of: &DimensionGap) -> DimensionGapV1 {
    let unknown = of.unknown.iter().filter_map(|(on, initiatives)| {
        let (rubric, title) = (view.context.rubric, figures::measure_title(view.context.rubric, *on)?);
        Some(GapUnknownV1 { on: Reference::of(rubric, *on)?, title: title.into(), initiatives: ids(view, initiatives) })
    });
    DimensionGapV1 {
        dimension: of.dimension.word(),
        gap: gap(of.gap),
        causes: of.causes.iter().filter_map(|cause| self::cause(view, cause)).collect(),
        unknown: unknown.collect(),
    }
}

fn cause(view: &View<'_>, of: &Cause) -> Option<GapCauseV1> {
    let rubric = view.context.rubric;
    let through = of.lack.through.and_then(|indicator| rubric.indicators.get(indicator));
    let kind = Kind::of(rubric, of.lack.on);
    let lack = message!(
        "reality-lack",
        title = figures::measure_title(rubric, of.lack.on)?,
        presumed = kind.message(of.lack.presumed),
        predicted = kind.message(of.lack.predicted),
    );
    let lack = match through {
        Some(indicator) => message!("reality-lack-through", lack = lack, indicator = &indicator.title),
        None => lack,
    };
    Some(GapCauseV1 {
        initiative: view.plan.initiatives.get(of.initiative)?.id.clone(),
        gap: of.gap,
        points: of.points,
        on: Reference::of(rubric, of.lack.on)?,
        presumed: of.lack.presumed,
        predicted: of.lack.predicted,
        through: through.map(|indicator| indicator.id.clone()),
        lack,
    })
}
