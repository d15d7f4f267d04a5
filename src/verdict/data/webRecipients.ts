// Made by test/tools/webRecipients.ts from third-party-web 0.30.0 (MIT); not to be edited.

/** Version and day of the data. */
export const webRecipientsVersion = '0.30.0';
export const webRecipientsDate = '2026-09-14';

/** A line each: company, purpose (or nothing), and domain suffixes, with tabs between them. */
export const webRecipients = `(community-funded)		freegeoip.net
1000mercis	advertising	email-attitude.com mmtro.com nzaza.com
15gifts	customer support	15gifts.com primefuse.com
1xRUN		1xrun.com
2AdPro Media Solutions	advertising	2adpro.com
301 Digital Media	content	301ads.com 301network.com
33 Across	advertising	33across.com tynt.com
365 Media Group	content	365dm.com
365 Tech Services	hosting	365webservices.co.uk
3D Issue		3dissue.com pressjack.com
47Line Technologies		pejs.net
4Cite Marketing	advertising	securedvisit.com
4finance		4finance.com
5miles	content	5milesapp.com
77Agency	analytics	77tracking.com
9xb	advertising	9xb.com
@UK	hosting	uk-plc.net
A Perfect Pocket	hosting	aperfectpocketdata.com
A-FIS PTE	analytics	websta.me
AB Tasty	analytics	abtasty.com d1447tq2m68ekg.cloudfront.net
ABA RESEARCH	analytics	abaresearch.uk qmodal.azurewebsites.net
AD EBis	analytics	ebis.ne.jp
ADMIZED	advertising	admized.com
ADNOLOGIES	advertising	heias.com
ADventori	advertising	adventori.com
AI Media Group	advertising	aimediagroup.com
AIR.TV	advertising	air.tv
AKQA	advertising	srtk.net
AMP	content	ampproject.org
AMPexchange	advertising	admarketplace.net ampxchange.com
APSIS		apsisforms.com
APSIS	analytics	innomdc.com
APSIS International AB	advertising	prospecteye.com
ARM	analytics	tag4arm.com
ASAPP		asapp.com
ASP	hosting	goshowoff.com
AT Internet	analytics	ati-host.net aticdn.net xiti.com
ATTRAQT		attraqt.com locayta.com
AVANSER	analytics	avanser.com.au
AVANTRO		foxentry.cz
AVG Technologies		avg.com
AWeber	advertising	aweber.com
AXS	content	axs.com
AYU Technology Solutions	customer support	websitealive.com websitealive7.com
Ably		ably.io
Accentuate Digital		accentuate.io
Accenture	analytics	tmvtp.com
Acceptable Ads	advertising	aaxads.com aaxdetect.com
Accessibe		accessibe.com acsbap.com acsbapp.com
Accord Holdings	advertising	agcdn.com
Accordant Media	advertising	a3cloud.net
Account Kit		accountkit.com
Accuen Media (Omnicom Media Group)	content	p-td.com
Accuweather	content	accuweather.com
Acquisio	advertising	acq.io
Act-On Software	marketing	actonsoftware.com
ActBlue		actblue.com
Active Agent	advertising	active-agent.com
ActiveCampaign	advertising	app-us1.com trackcmp.net
AcuityAds	advertising	acuityplatform.com
Acxiom	advertising	acxiom-online.com acxiomapac.com delivery.net
Ad4Screen	advertising	a4.tl
Ad6Media	advertising	ad6media.fr
AdCurve	advertising	shop2market.com
AdEasy	advertising	adeasy.ru
AdExtent	advertising	adextent.com
AdForge	advertising	adforgeinc.com
AdFuel	advertising	videoplayerhub.com
AdInMedia	advertising	fastapi.net
AdJug	advertising	adjug.com
AdMan	video	admanmedia.com
AdMatic	advertising	admatic.com.tr
AdMedia	advertising	admedia.com
AdMetrics Pro CMP	consent management	cmp.mgr.consensu.org
AdRecover	advertising	adrecover.com
AdRiver	advertising	adriver.ru
AdRoll CMP	consent management	adroll.mgr.consensu.org
AdScore	advertising	adsco.re
AdSniper	advertising	adsniper.ru sniperlog.ru
AdSpeed	advertising	adspeed.net
AdSpruce	advertising	adspruce.com
AdSupply	advertising	doublepimp.com
AdTheorent	advertising	adentifi.com
AdThink Media	analytics	audienceinsights.net
AdYapper	advertising	adyapper.com
Ada	customer support	ada.support
Adacado	advertising	adacado.com
Adap.tv	advertising	adap.tv
Adapt Services	hosting	adcmps.com
Adaptive Web	hosting	adaptive.co.uk
Adara Media	advertising	yieldoptimizer.com
Adblade	advertising	adblade.com
Adbox Digital	advertising	adzip.co
Adbrain	advertising	adbrn.com
AddEvent		addevent.com
AddShoppers	social media	addshoppers.com d3rr3d0n31t48m.cloudfront.net shop.pe
AddThis	social media	addthis.com addthiscdn.com addthisedge.com
AddThisEvent	hosting	addthisevent.com
AddToAny	social media	addtoany.com
Addoox	advertising	metanetwork.net
Addvantage Media	advertising	addvantagemedia.com simplytechnology.net
Adecs	customer support	adecs.co.uk
Adelphic	advertising	ipredictive.com
Adestra	advertising	adestra.com msgfocus.com
Adform	advertising	adform.net adformdsp.net
Adition	advertising	adition.com
Adkontekst	advertising	adkontekst.pl
Adlead	advertising	webelapp.com
Adledge		adledge.com
Adloox	advertising	adlooxtracking.com
Adlux	advertising	adlux.com
Admedo	advertising	a8723.com adizio.com admedo.com
Admiral	advertising	unknowntray.com
Admiral CMP	consent management	admiral.mgr.consensu.org
Admitad	advertising	lenmit.com
Admixer	advertising	admixer.net
Adnami	advertising	adnami.io
Adnium	advertising	adnium.com
Adnuntius CMP	consent management	adnuntiusconsent.mgr.consensu.org
Adobe	advertising	adobetag.com
Adobe	analytics	2o7.net du8783wkf05yr.cloudfront.net hitbox.com imageg.net nedstat.com omtrdc.net
Adobe	content	adobe.com everestads.net everestjs.net scene7.com wwwimages.adobe.com
Adobe	content delivery	edgefonts.net typekit.com typekit.net
Adobe	social media	storify.com
Adobe	tag management	adobedtm.com demdex.net everesttech.net hbrt.adobe.com sstats.adobe.com
Adobe Business Catalyst	hosting	businesscatalyst.com
Adomik	analytics	adomik.com
Adotmob	advertising	adotmob.com
Adrian Quevedo	hosting	adrianquevedo.com
Adroit Digital Solutions	advertising	abmr.net imiclk.com
Adroll	advertising	adroll.com
AdsNative	advertising	adsnative.com
AdsWizz	advertising	adswizz.com
Adscale	advertising	adscale.de
Adscience	advertising	adscience.nl
Adsiduous	advertising	adsiduous.com
Adsterra Network	advertising	datadbs.com remarketingpixel.com
Adsty	advertising	adx1.com
Adtech (AOL)	advertising	adtechus.com
Adtegrity	advertising	adtpix.com
Adthink Media	advertising	adxcore.com dcoengine.com
AdultWebmasterEmpire.Com	advertising	awempire.com
Adunity	advertising	adunity.com
Advance Magazine Group	content	condenast.co.uk condenastdigital.com condenet.com
Advanced Store	advertising	ad4m.at
Adverline	advertising	adnext.fr adverline.com
AdvertServe	advertising	advertserve.com
Advolution		advolution.de
Adwise	advertising	adwise.bg
Adyen		adyen.com
Adyoulike	advertising	adyoulike.com adyoulike.net omnitagjs.com
Adzerk	advertising	adzerk.net
AerServ	advertising	aerserv.com
Affectv	advertising	affec.tv affectv.com
Affiliatly	advertising	affiliatly.com
Affino	advertising	affino.com
Affirm		affirm.com
Agenda Media	advertising	agendamedia.co.uk
AgilOne	marketing	agilone.com
Agility	hosting	agilitycms.com
Ahalogy	social media	ahalogy.com
Aheadworks		aheadworks.com
AirPR	analytics	airpr.com
Aira	advertising	aira.net
Airport Parking and Hotels	content	aph.com
Airship	marketing	aswpsdkus.com urbanairship.com
Akamai	content delivery	akamaitechnologies.com akamaitechnologies.fr edgefcs.net srip.net
Akanoo	analytics	akanoo.com
Albacross	marketing	albacross.com
Alexa	analytics	alexametrics.com d31qbv1cthcecs.cloudfront.net
Algolia		algolia.io algolia.net algolianet.com
All Access		allaccess.com.ph
Alliance for Audited Media	advertising	aamsitecertifier.com
Allyde	marketing	mautic.com
AlphaSSL		alphassl.com
Altitude	advertising	altitude-arena.com altitudeplatform.com
Altocloud	analytics	altocloud.com
Amadeus	content	e-travel.com
Amazon		amazon.co.uk amazon.com amazonaws.com amazontrust.com amazonwebapps.com amazonwebservices.com images-amazon.com o.ss2.us ssl-images-amazon.com
Amazon	advertising	amazon-adsystem.com
Amazon	hosting	105app.com
Amazon	marketing	associates-amazon.com
Amazon Pay		payments-amazon.com payments.amazon.com
Ambassador	advertising	getambassador.com
Amelia Communication	hosting	sara.media
Amobee	marketing	amgdgt.com kontera.com
Amplience	marketing	10cms.com adis.ws amplience.com amplience.net bigcontent.io
Amplitude	analytics	amplitude.com d24n15hnbwhuhn.cloudfront.net
Ancora Media Solutions	advertising	ancoraplatform.com
AndBeyond.Media	advertising	andbeyond.media
Anedot		anedot.com
AnimateJS		animatedjs.com
AnswerDash	customer support	answerdash.com
Answers	analytics	4seeresults.com answcdn.com answers.com answerscloud.com dsply.com foresee.com foreseeresults.com
Apester	analytics	apester.com qmerce.com
Apligraf		apligraf.com.br
AppConsent CMP	consent management	appconsent.mgr.consensu.org
AppDynamics		appdynamics.com d3tjaysgumg9lf.cloudfront.net eum-appdynamics.com
Appcues	analytics	appcues.com
Appier	advertising	appier.net
Apple	advertising	apple.com
Apple	content	mzstatic.com
Application Performance	analytics	webtuna.com
Appmate		appmate.io
Appsolute		dropahint.love
Apptus	analytics	apptus.com
Ardent Creative	hosting	ardentcreative.co.uk
Arnold Clark Automobiles	content	arnoldclark.com
Atlas Solutions	analytics	atdmt.com
Atlassian		statuspage.io
Atom Content Marketing	content	atomvault.net
Atom Data		atomdata.io
Attentive	advertising	attentivemobile.com attn.tv
Attribution	advertising	attributionapp.com
Audience Rate Limited	advertising	audrte.com
Audience Science	advertising	revsci.net
Auditorius	advertising	audtd.com
Augur	analytics	augur.io
Auth0		auth0.com
Automattic	advertising	pubmine.com
Automattic	analytics	pixel.wp.com polldaddy.com stats.wp.com
Automattic	hosting	c0.wp.com i0.wp.com i1.wp.com i2.wp.com s0.wp.com s1.wp.com s2.wp.com w.org widgets.wp.com wordpress.com
Autopilot	advertising	autopilothq.com
AvantLink	advertising	avmws.com
Avco Systems		avcosystems.com
Avid Media	customer support	adspdbl.com metadsp.co.uk
Avocet Systems	advertising	ads.avct.cloud avocet.io
Avora	analytics	truedash.com
Axel Springer CMP	consent management	axelspringer.mgr.consensu.org
BAM	analytics	bam-x.com
BMIND CMP	consent management	bmind.mgr.consensu.org
Baidu Analytics	analytics	hm.baidu.com hmcdn.baidu.com
Baifendian Technology	marketing	baifendian.com
Bankrate		bankrate.com
Barclaycard		barclaycardsmartpay.com
Barclays Bank		bpay.co.uk
Barilliance	analytics	barilliance.net dn3y71tq7jf07.cloudfront.net
Barnebys		barnebys.com
Basis Technologies	advertising	basis.net
Batch Media	advertising	t4ft.de
Bauer Consumer Media	content	bauercdn.com greatmagazines.co.uk
Baycloud Systems		cookieq.com
Baynote	analytics	baynote.net
Bazaarvoice	analytics	bazaarvoice.com feedmagnet.com
Beachfront Media	advertising	bfmio.com
BeamPulse	analytics	beampulse.com
Bedrock CMP	consent management	bedrock.mgr.consensu.org
Beeketing	marketing	beeketing.com
Beeswax	advertising	bidr.io
Beetailer	social media	beetailer.com
Beijing Gridsum Technologies	analytics	gridsumdissector.com webdissector.com
Best Of Media S.A.	content	servebom.com
Bet365	advertising	bet365affiliates.com
Betfair		cdnbf.net
Better Banners	advertising	betterbannerscloud.com
Better Business Bureau	analytics	bbb.org
Between Digital	advertising	betweendigital.com
BidTheatre	advertising	bidtheatre.com
Bidswitch	advertising	bidswitch.net
Bidtellect	advertising	bttrack.com
Big Button	advertising	buto.tv
Bigcommerce	marketing	bigcommerce.com
Bitly		bit.ly bitly.com lemde.fr
Bizible	advertising	bizible.com bizibly.com
Bizrate	analytics	bizrate.com
BlastCasta	social media	poweringnews.com
Blindado		siteblindado.com
Blis	advertising	blismedia.com
Block		afterpay.com
Blogg.se	hosting	cdnme.se publishme.se
BloomReach	advertising	brcdn.com brsrvr.com brsvr.com
BloomReach	marketing	goshoplogic.com
Bloomberg	content	gotraffic.net
Bloomberg	social media	bwbx.io
Blue State Digital	advertising	bsd.net
Blue Triangle Technologies	analytics	btttag.com
BlueCava	advertising	bluecava.com
Bluecore	analytics	bluecore.com
Bluegg	hosting	d1va5oqn59yrvt.cloudfront.net
Bold Commerce		boldapps.net shappify-cdn.com shappify.com
Bolt		bolt.com
Boltive	advertising	adlightning.com
Bombora	advertising	mlno6.com
Bonne Terre t/a Sky Vegas (Sky)		skybet.com
Bonnier	content	bonniercorp.com
Bonzai	advertising	bonzai.co
Bookatable	content	bookatable.com livebookings.com
Booking.com	content	bstatic.com
Boomtrain	advertising	boomtrain.com boomtrain.net
BoostSuite	advertising	poweredbyeden.com
Boostable	advertising	boostable.com
Bootstrap CDN	content delivery	bootstrapcdn.com
Bootstrap Chinese network	content delivery	bootcss.com
Booxscale	advertising	booxscale.com
Borlabs CMP	consent management	borlabs.mgr.consensu.org
BowNow	analytics	bownow.jp
Box	hosting	box.com
Boxever	analytics	boxever.com
Brainpad	marketing	rtoaster.jp
Branch Metrics	advertising	app.link branch.io
Brand Finance		brandirectory.com
Brand View	analytics	brandview.com
Brandmetrics	analytics	brandmetrics.com
Brandscreen	advertising	rtbidder.net
Braze	analytics	appboycdn.com
Bridgewell DSP	advertising	scupio.com
Brightcove		zencoder.net
Brightcove	video	brightcove.com brightcove.net zencdn.net
Bronto Software	marketing	bm23.com bronto.com brontops.com
Browsealoud		browsealoud.com texthelp.com
Browser-Update.org		browser-update.org
Buffer	social media	bufferapp.com
Bugsnag		bugsnag.com d2wy8f7a9ursnm.cloudfront.net
Builder	hosting	builder.io
Burst Media	advertising	1rx.io burstnet.com
Burt	analytics	burt.io richmetrics.com
Business Message	advertising	message-business.com
Button	advertising	btncdn.com
BuySellAds	advertising	buysellads.com buysellads.net
BuySight (AOL)	advertising	pulsemgr.com
Buyapowa	advertising	co-buying.com
BuzzFeed	social media	buzzfed.com buzzfeed.com
Byside	analytics	byside.com
ByteDance Ltd	social media	ipstatp.com tiktok.com
C1X	advertising	c1exchange.com
C3 Metrics	analytics	c3tag.com
CBS Interactive	content	cnetcontent.com
CCM benchmark Group	social media	ccm2.net
CD Networks		gccdn.net
CDK Global	hosting	assets-cdk.com
CDN Planet	analytics	cdnplanet.com
CNBC	content	cnbc.com
CPEx	content	cpex.cz
CPXi	advertising	cpxinteractive.com
CUBED	advertising	withcubed.com
Cabin	analytics	withcabin.com
Cachefly		cachefly.net
Calendly		calendly.com
CallRail	analytics	callrail.com
CallTrackingMetrics	analytics	tctm.co
Campaign and Digital Intelligence	advertising	canddi.com
Canned Banners	advertising	cannedbanners.com
Canopy Labs	analytics	canopylabs.com
Capita		crcom.co.uk
Captify Media	advertising	cpx.to
Captiify	advertising	captifymedia.com
Captivate Ai	advertising	captivate.ai
Captora	marketing	captora.com
Carbon Ads	advertising	carbonads.com carbonads.net
Carcloud		carcloud.co.uk
Cardlytics	advertising	cardlytics.com
Cardosa Enterprises	analytics	y-track.com
Caspian Media	advertising	caspianmedia.com
Cast		cast.rocks
Castle		castle.io d2t77mnxyo7adj.cloudfront.net
Catch		getcatch.com
Catchpoint	analytics	3genlabs.net 3gl.net
Cavisson	analytics	cavisson.com
Cedato	advertising	algovid.com vdoserv.com
Cedexis	analytics	a-cedexis.msedge.net cedexis-radar.net cedexis-test.com cedexis-test01.insnw.net cedexis.com cedexis.leasewebcdn.com cedexis.net cedexisakamaitest.azureedge.net cedexispub.cdnetworks.net cmdolb.com cs600.wac.alphacdn.net cs600.wpc.edgecastdns.net img-cedexis.mncdn.com zn3vgszfh.fastestcdn.net
Celebrus Technologies	analytics	celebrus.com
Celtra	advertising	celtra.com
Centro	advertising	brand-server.com pixel.ad sitescout.com
Ceros		ceros.com
Ceros	analytics	api.ceros.com
Certona	analytics	certona.net
Certum		certum.pl ocsp-certum.com
Cgrdirect		cgrdirect.co.uk
Chameleon	marketing	trychameleon.com
Channel 5 Media	advertising	five.tv
Channel.me	customer support	channel.me
ChannelAdvisor	advertising	channeladvisor.com searchmarketing.com
ChannelApe		channelape.com
Chargeads	advertising	chargeads.com
Charities Aid Foundation		cafonline.org
Chartbeat	analytics	chartbeat.com chartbeat.net
Chatwoot	customer support	chatwoot.com
CheckM8	advertising	checkm8.com
Checkfront		checkfront.com dcg3jth5savst.cloudfront.net
Checkout.com		checkout.com
Chitika	advertising	chitika.net
ChoiceStream	advertising	choicestream.com
Cint	social media	cint.com
Cisco		openh264.org
Civic	hosting	civiccomputing.com
Civic CMP	consent management	cookiecontrol.mgr.consensu.org
ClearBrain	analytics	clearbrain.com
ClearRise	customer support	clearrise.com
Clearbit	analytics	clearbit.com clearbitjs.com clearbitscripts.com
Clearstream	advertising	clrstm.com
Clerk.io ApS	analytics	clerk.io
CleverDATA	advertising	1dmp.io
CleverTap	analytics	d2r1yp2w7bby2u.cloudfront.net
Click Density	analytics	clickdensity.com
Click Guardian	advertising	clickguardian.app clickguardian.co.uk
Click4Assistance	customer support	click4assistance.co.uk
ClickDesk	customer support	clickdesk.com d1gwclp1pmzk26.cloudfront.net
ClickDimensions	advertising	clickdimensions.com
Clickadu (Winner Solutions)	advertising	clickadu.com
Clickagy	advertising	clickagy.com
Clickio CMP	consent management	clickio.mgr.consensu.org
Clicktale	analytics	cdngc.net clicktale.net
Clicktripz	content	clicktripz.com
Clik.com Websites	content	clikpic.com
Cloud Technologies	advertising	behavioralengine.com behavioralmailing.com onaudience.com
Cloud-A		bulkstorage.ca
CloudSponge	advertising	cloudsponge.com
CloudVPS		adoftheyear.com objectstore.eu
Cloudflare		ajax.cloudflare.com nel.cloudflare.com static.cloudflareinsights.com
Cloudflare CDN	content delivery	amp.cloudflare.com cdnjs.cloudflare.com
Cloudinary	content	cloudinary.com
Cloudwp		cloudwp.io
Cludo		cludo.com
Cognesia	marketing	intelli-direct.com
Cogo Labs	advertising	cogocast.net
Coherent Path		coherentpath.com
Colbenson		colbenson.com
Collective	advertising	collective-media.net
Colpirio	analytics	colpirio.com
Com Laude		gdimg.net
Comm100	customer support	comm100.com
Commanders Act CMP	consent management	commandersact.mgr.consensu.org
Commandersact	consent management	trustcommander.net
CommerceHub	marketing	mercent.com
Commission Factory	advertising	cfjump.com
Communicator	advertising	communicatorcorp.com communicatoremail.com
Comodo		comodo.com comodo.net comodoca4.com crt.comodoca.com crt.usertrust.com ocsp.comodoca.com ocsp.usertrust.com trust-provider.com trustlogo.com usertrust.com
Complianz CMP	consent management	complianz.mgr.consensu.org
Compuware	analytics	axf8.net
Comscore	analytics	adxpose.com comscore.com sitestat.com zqtk.net
Concert	advertising	concert.io
Conductrics	analytics	conductrics.com
Confirmit	analytics	confirmit.com
Connatix	advertising	connatix.com
Connect Events	hosting	connectevents.com.au
Connexity	analytics	connexity.net
Consent Desk CMP	consent management	consentdesk.mgr.consensu.org
Consent Manager CMP	consent management	consentmanager.mgr.consensu.org
ConsentServe CMP	consent management	consentserve.mgr.consensu.org
Constant Contact	advertising	ctctcdn.com
Constructor.io		cnstrc.com
Consumable	advertising	serverbid.com
ContactAtOnce	customer support	contactatonce.com
Content Media Corporation	content	contentmedia.eu
ContentSquare	analytics	content-square.net contentsquare.net d1m6l9dfulcyw7.cloudfront.net
Contentful		contentful.com
ContextWeb	advertising	contextweb.com
Continental Exchange Solutions		hifx.com
Converge-Digital	advertising	converge-digital.com
Conversant	advertising	cj.com dpbolvw.net ftjcfx.com mediaplex.com
Conversant	analytics	dotomi.com dtmpub.com emjcd.com fastclick.net mediaplex.com tqlkg.com
Conversant	tag management	mplxtms.com
Conversant CMP	consent management	conversant.mgr.consensu.org
Conversio	advertising	conversio.com
Conversion Logic	advertising	conversionlogic.net
Convert Insights	analytics	convertexperiments.com
ConvertMedia	advertising	admailtiser.com basebanner.com cmbestsrv.com vidfuture.com zorosrv.com
Convertful	marketing	convertful.com
Convertro	advertising	convertro.com
Conviva	content	conviva.com
Cookie Information CMP	consent management	cookieinformation.mgr.consensu.org
Cookie Reports		cookiereports.com
Cookie-Script.com		cookie-script.com
Cookiebot		cookiebot.com
Cookiebot CMP	consent management	cookiebot.mgr.consensu.org
CoolaData	analytics	cooladata.com
CopperEgg	analytics	copperegg.com d2vig74li2resi.cloudfront.net
Coral	content	coral.coralproject.net
Coull	advertising	coull.com
Council ad Network	advertising	counciladvertising.net
Covert Pics	content	covet.pics
Cox Digital Solutions	advertising	afy11.net
Crazy Egg	analytics	cetrk.com crazyegg.com dnn506yrbagrg.cloudfront.net
Creafi Online Media	advertising	creafi-online-media.com
CreateJS CDN	content delivery	createjs.com
Creators	content	creators.co
Crimson Hexagon	analytics	hexagon-analytics.com
Crimtan	advertising	ctnsnet.com
Crisp	customer support	crisp.chat
Criteo	advertising	criteo.com criteo.net emailretargeting.com
Cross Pixel Media	advertising	crsspxl.com
Crosswise	advertising	univide.com
Crowd Ignite	advertising	crowdignite.com
CrowdTwist	advertising	crowdtwist.com
Crowdskout	advertising	crowdskout.com
Crowdynews	social media	breakingburner.com
Curalate	marketing	curalate.com d116tqlcqfmz3v.cloudfront.net
Customer.io	advertising	customer.io
Custora	analytics	custora.com
Cxense	advertising	cxense.com cxpublic.com emediate.dk emediate.eu
CyberSource (Visa)		authorize.net
Cybernet Quest	analytics	cqcounter.com
D.A. Consortium	advertising	eff1.net
D4t4 Solutions	analytics	u5e.com
DCSL Software	hosting	dcslsoftware.com
DMD Marketing	advertising	medtargetsystem.com
DMG Media	content	and.co.uk anm.co.uk dailymail.co.uk mol.im
DMG Media CMP	consent management	dmgmedia.mgr.consensu.org
DTSCOUT	advertising	dtscout.com
Dailykarma		dailykarma.io
Dailymotion	content	dailymotion.com dm.gg dmcdn.net dmxleo.com pxlad.io sublimevideo.net
Dash Hudson	content	dashhudson.com likeshop.me
Data-Centric Alliance	advertising	exe.bid sspicy.ru
Datacamp		cdn77.org
Datalicious	tag management	optimahub.com supert.ag
Datalogix	advertising	nexac.com
Datapoint Media	advertising	dpmsrv.com
Datawrapper		datawrapper.de dwcdn.net
Dataxu	marketing	w55c.net
DatoCMS	content	datocms-assets.com
Datonics	advertising	pro-market.net
Dealer	hosting	dealer.com
Dealtime	content	dealtime.com
Decibel Insight	analytics	decibelinsight.net
DeepIntent	advertising	deepintent.com
Delicious Media	social media	delicious.com
Delineo	advertising	delineo.com
Delta Projects AB	advertising	de17a.com
Demand Media	content	dmtracker.com
DemandBase	marketing	demandbase.com
DemandJump	analytics	demandjump.com
Dennis Publishing	advertising	adnostic.co.uk
Dennis Publishing	content	alphr.com
Dentsu CMP	consent management	dan.mgr.consensu.org
Devatics	analytics	devatics.com devatics.io
Developer Media	advertising	developermedia.com
DialogTech	advertising	d31y97ze264gaa.cloudfront.net dialogtech.com
Didomi	consent management	api.privacy-center.org sdk.privacy-center.org
Didomi CMP	consent management	didomi.mgr.consensu.org
DigiCert		digicert.com
DigiTrust	analytics	digitru.st
Digioh	advertising	lightboxcdn.com
Digital Look	content	digitallook.com
Digital Millennium Copyright Act Services		dmca.com
Digital Remedy	advertising	consumedmedia.com
Digital Window	advertising	awin1.com dwin1.com zenaps.com
DigitalScirocco	analytics	digitalscirocco.net
Digitial Point		dpstatic.com
Diligent (Adnetik)	advertising	wtp101.com
Directed Edge	social media	directededge.com
Disqus	social media	disqus.com disquscdn.com
Distil Networks		areyouahuman.com
Distribute Travel	advertising	dtrck.net
District M	advertising	districtm.io
DistroScale	advertising	jsrdn.com
Divido		divido.com
Doofinder		cdn.doofinder.com
DoubleVerify	advertising	doubleverify.com dvtps.com iqfp1.com
Dow Jones	content	dowjones.com dowjoneson.com
Drawbridge	advertising	adsymptotic.com
Drift	marketing	drift.com driftt.com
Drifty Co		onicframework.com
Dropbox		dropboxusercontent.com
DunnHumby	advertising	sociomantic.com
Dyn	analytics	dynapis.com dynapis.info jisusaiche.biz jisusaiche.com
DynAdmic	advertising	dyntrk.com
Dynamic Converter		dynamicconverter.com
Dynamic Logic	advertising	dl-rms.com questionmarket.com
Dynamic Yield	customer support	dynamicyield.com
Dynatrace	analytics	js-cdn.dynatrace.com keynote.com ruxit.com
ECT News Network	content	ectnews.com
ELITechGroup	analytics	elitechnology.com
EMAP	content	emap.com
EMX Digital	advertising	emxdgt.com
EMedia Solutions	advertising	e-shots.eu
EQ works	advertising	eqads.com
ESM>CDN	content delivery	esm.sh
ESV Digital	analytics	esearchvision.com
EasyAd	advertising	easy-ads.com
Ebiquity	analytics	ebiquitymedia.com
Eco Rebates	advertising	ecorebates.com
Econda	analytics	econda-monitor.de
Ecwid	hosting	d3fi9i0jj23cau.cloudfront.net d3j0zfs7paavns.cloudfront.net ecwid.com shopsettings.com
Edition Digital	advertising	editiondigital.com
Edot Web Technologies	hosting	edot.co.za
Effective Measure	advertising	effectivemeasure.net
Effiliation sa	advertising	effiliation.com
Ekm Systems	analytics	ekmpinpoint.co.uk ekmsecure.com
Elastera	hosting	elastera.net
Elastic Ad	advertising	elasticad.net
Elecard		streameye.net
Elevate Technology Solutions		elevaate.technology
Elicit		elicitapp.com
Elogia	advertising	elogia.net
EmailCenter	advertising	emailcenteruk.com
Emarsys	analytics	scarabresearch.com
Embedly	content	embed.ly embedly.com
Emerse	advertising	emerse.com
EmpathyBroker		empathybroker.com
Emplifi	customer support	goinstore.com
Enfusen	analytics	enfusen.com
Engadget (AOL)	content	gdgt.com
Engagio	marketing	engagio.com
Ensighten	analytics	anametrix.com
Ensighten	tag management	ensighten.com levexis.com
Ensighten CMP	consent management	ensighten.mgr.consensu.org
EntityLink		entitytag.co.uk
Entrust Datacard		entrust.com entrust.net
EpiServer	content	episerver.net
Equifax	advertising	ixiaa.com
Equiniti		equiniti.com
Ericcson		adnetwork.vn ambientplatform.vn
Ericcson Media Services	content	tvgenius.net
Errorception		errorception.com
Esri		arcgis.com arcgisonline.com
Ethnio	analytics	ethn.io
Eulerian Technologies	advertising	eolcdn.com
Euroland		euroland.com
European Interactive Digital ad Alli		edaa.eu
Eventbrite	hosting	evbuc.com eventbrite.co.uk
Everflow	analytics	tp88trk.com
Evergage	analytics	evergage.com evgnet.com
Everquote	content	evq1.com
Everyday Health	advertising	agoramedia.com
Evidon	analytics	evidon.com
Evidon CMP	consent management	evidon.mgr.consensu.org
Evolve Media	content	evolvemediallc.com
Exabre	analytics	thefilter.com
Exactag	advertising	exactag.com
ExoClick	advertising	exoclick.com
Expedia	content	expedia.ca expedia.co.jp expedia.co.uk expedia.com expedia.com.au expedia.de expedia.fr expedia.it travel-assets.com trvl-media.com trvl-px.com uciservice.com
Experian		audienceiq.com experian.com experianmarketingservices.digital
Experian	advertising	chtah.com
Experian	marketing	ccmp.eu eccmp.com
Exponea	analytics	exponea.com
Exponential Interactive	advertising	exponential.com tribalfusion.com
Extensis WebInk	content delivery	webink.com
Extole	advertising	extole.com extole.io
Ey-Seren	analytics	webabacus.com
EyeView	advertising	eyeviewads.com
Eyeota	advertising	eyeota.net
Eysys	advertising	eysys.com
Ezakus	advertising	ezakus.net
Ezoic	analytics	ezoic.net
Ezoic CMP	consent management	ezoic.mgr.consensu.org
F@N Communications	advertising	ladsp.com
FPT AdTrue	advertising	adtrue.com
Fairfax Media	analytics	analytics.fairfax.com.au
Fairfax Media	content	ads.fairfax.com.au resources.fairfax.com.au smh.com.au
Falk Technologies	advertising	angsrvr.com
Fanplayr	analytics	d38nbbai6u794i.cloudfront.net fanplayr.com
Fastest Forward	analytics	gaug.es
Fastly		fastly.net
Fastly Insights	analytics	fastly-insights.com
Fathom	analytics	usefathom.com
Feefo	analytics	feefo.com
Fidelity Media	advertising	fidelity-media.com
Fifty	advertising	fiftyt.com
Filestack	content	filepicker.io
Fing Co Ltd.	advertising	fam-ad.com
Finsbury Media	advertising	finsburymedia.com
Firepush		firepush.io
FirstImpression	advertising	firstimpression.io
Fit Analytics		fitanalytics.com
Fits Me	analytics	fits.me
Fivetran	analytics	fivetran.com
FlexOne	advertising	impact-ad.jp
FlexShopper		flexshopper.com
Flickr	content	flickr.com staticflickr.com
Flipboard	social media	flipboard.com
Flipdesk	customer support	flipdesk.jp
Flipp	analytics	d2e0sxz09bo7k2.cloudfront.net wishabi.com wishabi.net
Flite	advertising	flite.com
Flixmedia	analytics	flix360.com flixcar.com flixfacts.co.uk flixfacts.com flixsyndication.net
Flockler	advertising	flockler.com
Flowplayer	content	flowplayer.org
Flowzymes Ky	content delivery	jquerytools.org
Fomo	advertising	notifyapp.io
Fonecall	analytics	web-call-analytics.com
FontAwesome CDN	content delivery	fontawesome.com
Fontdeck	content delivery	fontdeck.com
Foodity Technologies	advertising	foodity.com
Fopsha	advertising	ijento.com
Force24	advertising	force24.co.uk
Forensiq		fqtag.com
Fort Awesome	content delivery	fortawesome.com
Forter		forter.com
Forward Internet Group	hosting	f3d.io
Forward3D	advertising	forward3d.com
Fospha	analytics	fospha.com
Foursixty	customer support	foursixty.com
FoxyCart		foxycart.com
Framer	hosting	framer.com framerstatic.com framerusercontent.com
Fraudlogix		yabidos.com
FreakOut	advertising	fout.jp
FreeStart		checkrate.co.uk
Freespee	customer support	freespee.com
Freetobook	content	freetobook.com
Fresh 8 Gaming	advertising	fresh8.co
Fresh Relevance	advertising	triggeredmessaging.com
Fresh Relevance	analytics	cloudfront.ne d1y9qtn9cuc3xw.cloudfront.net d81mfvml8p5ml.cloudfront.net dkpklk99llpj0.cloudfront.net freshrelevance.com
Freshchat	customer support	freshchat.com freshworksapi.com
Freshworks	customer support	d36mpcpuzc4ztk.cloudfront.net
Friendbuy	advertising	djnf6e5yyirys.cloudfront.net friendbuy.com
Frienefit	advertising	frienefit.com
FuelX	advertising	fuelx.com
Full Circle Studies	analytics	securestudies.com
FullStory	analytics	fullstory.com
Fyber	advertising	fyber.com
G-Forces Web Management		netdirector.co.uk
G-Forces Web Management	hosting	gforcesinternal.co.uk
G2		g2.com g2crowd.com
GET ME IN!  (TicketMaster)	content	getmein.com
GIPHY	content	giphy.com
GainCloud Systems		egaincloud.net
Gath Adams	content	iwantthatflight.com.au
Gecko Tribe	social media	geckotribe.com
Gemius	advertising	adocean.pl gemius.pl
Gemius CMP	consent management	gemius.mgr.consensu.org
Genesis Media	advertising	bzgint.com genesismedia.com genesismediaus.com
Genie Ventures	advertising	genieventures.co.uk
Geniee	advertising	genieessp.jp genieesspv.jp gssprt.jp href.asia
Genius Sports	content	connextra.com
Geniuslink	analytics	geni.us
GeoEdge	advertising	geoedge.be geoedge.com
GeoRiot		georiot.com
GeoTrust		geotrust.com
Geoplugin		geoplugin.com geoplugin.net
GetIntent	advertising	adhigh.net
GetResponse	advertising	getresponse.com
GetSocial	social media	getsocial.io
GetWebCraft		getsitecontrol.com
Getty Images	content	gettyimages.co.uk gettyimages.com
Ghostery	marketing	betrad.com
Giant Media	advertising	videostat.com
Gigya	analytics	gigya.com
GitHub		github.com rawgit.com
Gladly	customer support	gladly.com
Glassdoor	content	glassdoor.com
Gleam	marketing	gleam.io
Glimr	analytics	glimr.io
Global Digital Markets	advertising	gdmdigital.com
Global-e	hosting	global-e.com
GlobalSign		globalsign.com globalsign.net
GlobalWebIndex	analytics	globalwebindex.net
Globase International	advertising	globase.com
GoDaddy		godaddy.com wsimg.com
GoDataFeed		godatafeed.com
GoSquared	analytics	d1l6p2sc9645hc.cloudfront.net gosquared.com
Google		accounts.google.com apis.google.com calendar.google.com clients2.google.com cse.google.com csi.gstatic.com firebase.googleapis.com firebaseinstallations.googleapis.com firebaseremoteconfig.googleapis.com firebasestorage.googleapis.com firestore.googleapis.com googlecommerce.com imasdk.googleapis.com jnn-pa.googleapis.com khm0.googleapis.com khm1.googleapis.com khms.googleapis.com khms1.googleapis.com khms2.googleapis.com lh3.googleusercontent.com maps-api-ssl.google.com maps.google.com maps.googleapis.com maps.gstatic.com mt.googleapis.com mt0.googleapis.com mt1.googleapis.com mt2.googleapis.com mt3.googleapis.com mts.googleapis.com news.google.com pay.google.com payments.google.com pki.goog play.google.com recaptcha.net smartlock.google.com storage.googleapis.com translate-pa.googleapis.com translate.google.com translate.googleapis.com www.google.be www.google.ca www.google.co.id www.google.co.in www.google.co.jp www.google.co.kr www.google.co.nz www.google.co.uk www.google.com www.google.com.au www.google.com.br www.google.com.sg www.google.com.ua www.google.de www.google.fr www.google.ie www.google.nl www.google.ru www.google.se www.googleapis.com
Google	advertising	0emn.com 0fmm.com 2mdn.net admeld.com adservice.google.be adservice.google.ca adservice.google.ch adservice.google.co.id adservice.google.co.in adservice.google.co.jp adservice.google.co.kr adservice.google.co.nz adservice.google.co.uk adservice.google.com adservice.google.com.au adservice.google.com.br adservice.google.com.sg adservice.google.com.ua adservice.google.de adservice.google.es adservice.google.fr adservice.google.ie adservice.google.nl adservice.google.se dmtry.com doubleclick.net googleadservices.com googlesyndication.com googletagservices.com
Google	analytics	ampcid.google.com analytics.google.com gexperiments1.com google-analytics.com ipv6test.net urchin.com www.googleoptimize.com
Google	consent management	fundingchoices.mgr.consensu.org fundingchoicesmessages.google.com
Google	content	googlevideo.com
Google	content delivery	ajax.googleapis.com commondatastorage.googleapis.com fonts.googleapis.com fonts.gstatic.com ssl.gstatic.com www.gstatic.com
Google	hosting	blogblog.com blogger.com images-blogger-opensocial.googleusercontent.com
Google	social media	plus.google.com
Google	tag management	googletagmanager.com
Google	video	ggpht.com youtube-nocookie.com youtube.com ytimg.com
Granify	analytics	granify.com
Grapeshot	advertising	grapeshot.co.uk gscontxt.net
Gravatar	social media	gravatar.com
Gravito CMP	consent management	gravito.mgr.consensu.org
Gravity (AOL)	analytics	grvcdn.com
Gravity4	advertising	triggit.com
Groovy Gecko	content	ggwebcast.com groovygecko.net
GroupM	advertising	qservz.com
GroupM	analytics	m-decision.com
Guardian Media	advertising	guardian.co.uk theguardian.com
GumGum	advertising	gumgum.com
Gumtree	content	gumtree.com
Gycat		gfycat.com
HERE	analytics	medio.com
Hatena Blog	hosting	hatena.ne.jp st-hatena.com
Hawk Search		hawksearch.com
Haymarket Media Group	content	brandrepublic.com hbpl.co.uk
Heap	analytics	heapanalytics.com
Hearst Communications	content	cdnds.net h-cdn.co hearst.io hearstdigital.com hearstlabs.com
Heatmap	analytics	heatmap.it
Hello Bar	marketing	hellobar.com
Help Scout	customer support	djtflbt20bdde.cloudfront.net helpscout.net
Hewlett-Packard Development Company	marketing	d2uncb19xzxhzx.cloudfront.net hp.com
Hexton		hextom.com
Hibernia Networks		hiberniacdn.com
High Impact Media	advertising	reactx.com
Highcharts		highcharts.com
Highwinds		hwcdn.net
Histats	analytics	histats.com
HitsLink	analytics	hitslink.com
Hoefler & Co	content delivery	typography.com
Hola Networks		h-cdn.com
Holimetrix	marketing	d-bi.fr
Hootsuite	analytics	hootsuite.com
HotUKDeals	analytics	hotukdeals.com
HotelsCombined	content	datahc.com
Hotjar	analytics	hotjar.com hotjar.io
Hotmart	content	hotmart.com
Hoverr	advertising	hoverr.media
Hubspot	marketing	hs-analytics.net hs-banner.com hs-data.com hs-embed-reporting.com hs-growth-metrics.com hs-scripts.com hsadspixel.net hscollectedforms.net hscta.net hsforms.com hsforms.net hsleadflows.net hsstatic.net hubapi.com hubspot.com hubspot.net leadin.com
Hubvisor	advertising	hubvisor.io
Hull.js		hull.io hullapp.io
Hupso	analytics	hupso.com
Hybrid	advertising	hybrid.ai
HyperInzerce	advertising	hyperinzerce.cz
IBM	advertising	mkt51.net mkt61.net mkt912.com mkt922.com mkt932.com mkt941.com pages01.net pages02.net pages03.net pages04.net pages05.net
IBM	analytics	cmcore.com coremetrics.com coremetrics.eu ibmcloud.com s81c.com unica.com www.sc.pages01.net www.sc.pages02.net www.sc.pages03.net www.sc.pages04.net www.sc.pages05.net www.sc.pages06.net www.sc.pages07.net www.sc.pages08.net www.sc.pages09.net www.sc.pagesa.net
IBM	tag management	tagmanager.coremetrics.com
ICF Technology	content	camads.net
ID Ward CMP	consent management	idward.mgr.consensu.org
ID5	advertising	id5-sync.com
IFDNRG	hosting	ifdnrg.com
IMRG	analytics	imrg.org peermap.com peermapcontent.affino.com
IP WEB SERVICES	customer support	webphone.net
IPONWEB	advertising	company-target.com iponweb.net liadm.com p161.net
IQ Mobile		iqm.cc
IS Group	hosting	creative-serving.com
IT Dienstleistungen Tim Prinzkosky		flaticons.net
IVI Technologies	advertising	ivitrack.com
IcoMoon	content delivery	d19ayerf5ehaab.cloudfront.net d1azc1qln24ryf.cloudfront.net
IdenTrust		identrust.com
Ido	customer support	idio.co
Ignition One	advertising	netmng.com
Ignition One	marketing	searchignite.com
ImageShack	content	yfrog.com
Imagen Studio		telephonesky.com
Imagini Holdings	advertising	vdna-assets.com
Img Safe	content	imgsafe.org
Imgur		imgur.com
Impact Radius	advertising	7eer.net d3cxv97fi8q177.cloudfront.net evyy.net impactradius-event.com impactradius-go.com ojrq.net sjv.io utt.impactcdn.com
Improve Digital	advertising	360yield.com
Improvely	analytics	iljmp.com
InAuth		cdn-net.com
InMobi	advertising	inmobi.com
InSkin Media	advertising	inskinad.com inskinmedia.com
InZynk	advertising	inzynk.com inzynk.io
Inbenta	customer support	inbenta.com
Incisive Media	content	incisivemedia.com
Indeed	content	indeed.com
Indoona		indoona.com
Infectious Media	advertising	impdesk.com impressiondesk.com inmz.net
Inference Mobile	advertising	inferencemobile.com
Infinity Tracking	analytics	infinity-tracking.net
InfoTrust	analytics	d22xmn10vbouk4.cloudfront.net
Infoline	analytics	ioam.de
Infolinks	advertising	infolinks.com
Infopark	hosting	scrvt.com
Infusionsoft	advertising	infusionsoft.com
Ink	advertising	inktad.com
Inktel	customer support	inktel.com
Inneractive	advertising	inner-active.mobi
InnoCraft	analytics	matomo.cloud
Innovid	advertising	innovid.com
InsideMetrics	analytics	feedbackify.com
Insider	analytics	useinsider.com
Insight Express	analytics	insightexpressai.com
Insipio		insipio.com
Inspectlet	analytics	inspectlet.com
Instagram	social media	cdninstagram.com instagram.com
Instansive		instansive.com
Instart		insnw.net
Instembedder	content	instaembedder.com
Instinctive	advertising	instinctiveads.com
Integral Ad Science	advertising	adsafeprotected.com iasds01.com
Integrate	advertising	integrate.com listenloop.com
Intelligent Reach	advertising	ist-track.com
Intent HQ	analytics	intenthq.com
Intent IQ	advertising	intentiq.com
Intent Media	advertising	intentmedia.net
Intercept Interactive	advertising	sparkflow.net undertone.com
Intercom	customer support	intercom.io intercomcdn.com
Internet Brands	content	ibpxl.com
Interpublic Group	advertising	mbww.com
Interstate	analytics	interstateanalytics.com
Interview	analytics	efm.me
Intilery	customer support	intilery-analytics.com
Intimate Merger	advertising	im-apps.net
Investis		investis.com
Investis Flife	hosting	quartalflife.com
Invodo	advertising	invodo.com
Ipify		ipify.org
Ipsos	analytics	dotmetrics.net
Issue	content	issue.by
Iterate	analytics	iteratehq.com
J.D. Williams & Co	content	drct2u.com
JD Power	analytics	korrelate.net
JSDelivr CDN	content delivery	jsdelivr.net
JSPM	content delivery	ga.jspm.io
JSWeb Production	advertising	adschoom.com
Janrain	analytics	d3hmp0045zy3cs.cloudfront.net janrain.com janrainbackplane.com rpxnow.com
Jaywing	marketing	jaywing.com
Jellyfish	advertising	jellyfish.net
JetStream	content	xlcdn.com
JingDong	content	3.com jd.com
Jivochat	customer support	jivosite.com
Jivox	advertising	jivox.com
Jobvite	content	jobvite.com
Johnston Press	content	johnstonpress.co.uk jpress.co.uk
Join the Dots (Research)	social media	jtdiscuss.com
JotForm		jotformpro.com
Judge.me	marketing	judge.me
JuicyAds	advertising	juicyads.com
Jump CMP	consent management	avacy.mgr.consensu.org
JustPremium	advertising	justpremium.com net.net
JustUno	advertising	d2j3qa5nc37287.cloudfront.net justuno.com
KINX (Korea Internet Neutral eXchange)		kinxcdn.com
KISSmetrics	analytics	doug1izaerwt3.cloudfront.net dsyszv14g9ymi.cloudfront.net kissmetrics.com
Kaizen Platform	analytics	kaizenplatform.net
Kakao	social media	daum.net daumcdn.net
Kaltura	content	kaltura.com
Kameleoon	analytics	kameleoon.com kameleoon.eu kameleoon.io
Kampyle	analytics	kampyle.com
Kantar	analytics	sesamestats.com
Kantar Sifo	analytics	research-int.se
Kargo	marketing	kargo.com
Kauli	advertising	kau.li
Keen	analytics	d26b395fwzu5fz.cloudfront.net keen.io
Kelkoo	hosting	kelkoo.com
Kenshoo	marketing	xg4ken.com
Key Arg B.V.	analytics	statable.com
Key CDN		kxcdn.com
Keyade	analytics	keyade.com
Keywee	advertising	keywee.co
Kiosked	advertising	kiosked.com
Klarna		klarna.com
Klarna	customer support	usehero.com
Klaviyo	advertising	klaviyo.com
Klevu		klevu.com
Klick2Contact	customer support	klick2contact.com
Klokan Technologies		georeferencer.com
Knorex	advertising	brand-display.com
Kodajo		kodajo.com
Komoona	advertising	komoona.com
Kwanco	advertising	metaffiliation.com
LINE Corporation	advertising	line-scdn.net line.me
LIkeihood	hosting	likelihood.com
LKQD	advertising	lkqd.net
Launch Darkly		launchdarkly.com
Layer0	content delivery	layer0.co
Lead Forensics	advertising	200summit.com baw5tracker.com business-path-55.com bux1le001.com central-core-7.com direct-azr-78.com explore-123.com forensics1000.com gldsta-02-or.com green-bloc9.com lansrv040.com lead-123.com leadforensics.com mavic852.com mon-com-net.com peak-ip-54.com snta0034.com svr-prc-01.com syntace-094.com tghbn12.com trackdiscovery.net trail-web.com web-01-gbl.com web-cntr-07.com
LeadBoxer	advertising	leadboxer.com
LeadLander	analytics	formalyzer.com trackalyzer.com
Leaflet		leafletjs.com
LeaseWeb	content delivery	leasewebcdn.com lswcdn.net
Leboncoin	content	leboncoin.fr
Lengow	hosting	lengow.com
Lessbuttons	social media	lessbuttons.com
Let's Encrypt		letsencrypt.org
Letter Press	advertising	getletterpress.com
Level 3 Communications		footprint.net
Level3		secure.footprint.net
Lifestreet Media	social media	lfstmedia.com
LiftSuggest	analytics	d2blwevgjs7yom.cloudfront.net
Ligatus	advertising	ligadx.com
LightStep	analytics	lightstep.com
LightWidget		lightwidget.com
Linkcious	analytics	linkcious.com
LinkedIn	advertising	ads.linkedin.com licdn.com www.linkedin.com
LinkedIn	social media	bizographics.com oribi.io platform.linkedin.com
Linking Mobile	advertising	linkingmobile.com
Listrak	marketing	listrak.com listrakbi.com
LittleData	analytics	littledata.io
LiveBurst	advertising	liveburst.com
LiveChat	customer support	livechat-static.com livechat.com livechatinc.com
LiveClicker	advertising	liveclicker.net
LiveHelpNow	customer support	livehelpnow.net
LiveInternet	analytics	yadro.ru
LiveJournal	social media	livejournal.com livejournal.net
LivePerson	customer support	liveperson.com liveperson.net look.io lpsnmedia.net
LiveRamp		pippio.com
LiveRamp	advertising	privacymanager.io
LiveRamp CMP	consent management	faktor.mgr.consensu.org
LiveRamp IdentityLink	analytics	circulate.com rlcdn.com
LiveTex	customer support	livetex.ru
Livefyre	content	fyre.co livefyre.com
Living Map Company		livingmap.com
Local World	content	thelocalpeople.co.uk
LockerDome	analytics	lockerdome.com
LogMeIn	customer support	boldchat.com
Loggly	analytics	d9jmv9u00p0mv.cloudfront.net loggly.com
Logicalis	analytics	trovus.co.uk
LoginRadius	advertising	loginradius.com lrcontent.com
LongTail Ad Solutions	advertising	jwpcdn.com jwplatform.com jwplayer.com jwpltx.com jwpsrv.com longtailvideo.com
Loop Commerce		loopassets.net
Loop11	analytics	loop11.com
LoopMe	advertising	loopme.biz loopme.com loopme.me vntsm.com
Looper	content	looper.com
Loqate		pcapredict.com postcodeanywhere.co.uk
Lotame	advertising	crwdcntrl.net
Loyalty Point	advertising	loyaltypoint.pl
LoyaltyLion	advertising	dg1f2pfrgjxdq.cloudfront.net loyaltylion.com loyaltylion.net
Lucky Orange	analytics	d10lpsik1i8c69.cloudfront.net luckyorange.com luckyorange.net
Luigis Box		luigisbox.com
Luma Tag	analytics	lumatag.co.uk
Lumesse	content	recruitmentplatform.com
Luminate	advertising	luminate.com
Lynchpin Analytics	analytics	lypn.net
Lyris	advertising	clicktracks.com
Lytics	advertising	lytics.io
MEC	advertising	e-webtrack.net
MECLABS Institute	analytics	meclabs.com meclabsdata.com
MGID	advertising	dt07.net mgid.com
MLveda		mlveda.com
Macromill	analytics	macromill.com
Macropod		bugherd.com
Madison Logic	marketing	ml314.com
Madvertise CMP	consent management	madvertise.mgr.consensu.org
Magnetic	advertising	d3ezl4ajpp2zy8.cloudfront.net domdex.com magnetic.is
Magnetise Solutions	advertising	leadintelligence.co.uk
MailMunch	advertising	mailmunch.co
MailPlus	advertising	mailplus.nl
Mailchimp	marketing	chimpstatic.com list-manage.com mailchimp.com
Mairdumont Netletic CMP	consent management	mdnxmp.mgr.consensu.org
Mapbox		mapbox.com
Maptive		maptive.com
Marcaria.com		gooo.al
Marchex	analytics	marchex.io voicestar.com
Marfeel CMP	consent management	marfeel.mgr.consensu.org
Marin Software	advertising	marinsm.com perfectaudience.com prfct.co
Mark and Mini	advertising	markandmini.com
Marker		marker.io
Market GID	advertising	marketgid.com
Market Resource Partners	advertising	mrpdata.net
Marketizator	analytics	marketizator.com
Marketo	analytics	marketo.com marketo.net mktoresp.com
Mashable	social media	mshcdn.com
Mastercard	advertising	loyaltygateway.com
MatchWork		matchwork.com
MathJax		mathjax.org
Mather Economics	analytics	matheranalytics.com
MaxCDN		netdna-cdn.com netdna-ssl.com
MaxMind		maxmind.com
MaxPoint Interactive	advertising	mxptint.net
Maxsi	analytics	evisitanalyst.com
Maxymiser	analytics	maxymiser.hs.llnwd.net maxymiser.net
McAffee		mcafeesecure.com scanalert.com
Measured	analytics	measured.com
Media Force	advertising	mfadsrvr.com
Media IQ	analytics	mediaiqdigital.com
Media Management Technologies	advertising	speedshiftmedia.com
Media Math	advertising	mathads.com mathtag.com
Media Response Group	advertising	hotwords.com.br
Media Temple	hosting	goodlayers2.com
Media.net	advertising	media.net mnet-ad.net
MediaV	advertising	mediav.com
MediaWallah	advertising	mediawallahscript.com
Mediabong	advertising	mediabong.net
Mediahawk	analytics	mediahawk.co.uk
Mediahub	advertising	hubverifyandoptimize.com projectwatchtower.com
Mediasyndicator	advertising	creativesyndicator.com
Mediavine	advertising	mediavine.com
Mediavine CMP	consent management	mediavine.mgr.consensu.org
Medium	content	medium.com
Meetrics	advertising	meetrics.net mxcdn.net
Mega Information Technology		mgcdn.com
MegaPopAds	advertising	megapopads.com
Melt	advertising	meltdsp.com mesp.com
Meltwater Group	customer support	meltwaternews.com
Meme	advertising	viewwonder.com
MentAd	advertising	mentad.com
Mention Me	advertising	mention-me.com
Merchant Equipment Store		merchantequip.com
Merchenta	customer support	merchenta.com
Merkle	advertising	brilig.com rkdms.com
Met Office	content	metoffice.gov.uk
Meta	advertising	liverail.com lrcdn.net
Meta	social media	atlassbx.com facebook.com facebook.net fbcdn-photos-e-a.akamaihd.net fbcdn.net fbsbx.com
Meta Broadcast	social media	metabroadcast.com
Michael Associates	advertising	checktestsite.com
Michelin	content	viamichelin.com
Micro Analytics	analytics	dev.microanalytics.io padmin.microanalytics.io status.microanalytics.io www.microanalytics.io
Microad	advertising	microad.jp
Microsoft		clarity.ms gateway.net msocsp.com virtualearth.net visualstudio.com windowsupdate.com
Microsoft	advertising	adnxs.com adrdgt.com bing.com ctasnet.com microsoft.com msads.net msecnd.net msn.com s-msft.com s-msn.com
Microsoft	content delivery	aspnetcdn.com msedge.net windows.net
Microsoft	marketing	xboxlive.com
Mightypop	advertising	mightypop.ca
Mika Tuupola		appelsiini.net
Millennial Media	advertising	jumptap.com
Millwood Brown Digital	analytics	c-col.com compete.com
Mirror Image Internet		miisolutions.net
Mixpanel	analytics	mixpanel.com mxpnl.com
Moat	advertising	moatads.com moatpixel.com
Mobify		mobify.com mobify.net
Mobile Nations	social media	mobilenations.com
Mobius Solutions	analytics	optimove.net
Mobivate	advertising	mobivatebulksms.com
Momondo	content	momondo.dk momondo.net
Momondo Group	content	momondogrouo.com momondogroup.com
Monarch Ads	advertising	monarchads.com
Monetate	analytics	monetate.net
MonetizeMore	advertising	m2.ai
Monkey Frog Media	content	monkeyfrogmedia.com
Monotype	content delivery	fonts.com fonts.net
Moore-Wilson	advertising	mwdev.co.uk
Moovweb		moovweb.net
Mopinion	analytics	mopinion.com
MotionPoint		convertlanguage.com
Mouse3K	analytics	mouse3k.com
MouseStats	analytics	mousestats.com
Mouseflow	analytics	mouseflow.com
Movable Ink	analytics	micpn.com
MovingIMAGE24	content	edge-cdn.net
Moxie		gomoxie.solutions
Moxielinks	advertising	moxielinks.com
Moz	analytics	d2eeipcrcdle6.cloudfront.net
Mozilla		mozilla.org
Multiview	content	multiview.com track-mv.com
Mux	analytics	litix.io
MyBuys	analytics	mybuys.com veruta.com
MyFonts	content delivery	myfonts.net
MyRegistry		myregistry.com
Mynewsdesk		mynewsdesk.com
NAVIS	content	navistechnologies.info
NCC Group		nccgroup.trust
NCC Group	analytics	nccgroup-webperf.com
NDN	content	newsinc.com
NE Marketing	marketing	fast-thinking.co.uk
NEORY	marketing	ad-srv.net
Namogoo		namogoo.com
Nanigans	advertising	nanigans.com
Nano Interactive	advertising	audiencemanager.de
Nanorep Technologies	customer support	nanorep.com
Narrative	advertising	narrative.io
Native Ads	advertising	nativeads.com
Nativo	advertising	postrelease.com
Navegg	advertising	navdmp.com
NaviStone	advertising	murdoog.com
Navu	advertising	navu.co
Naytev	analytics	naytev.com
Needle	analytics	needle.com
Neiman Marcus	content	ctscdn.com
Nend	advertising	nend.net
Neodata	advertising	neodatagroup.com
Net Applications	analytics	hitsprocessor.com
Net Reviews	analytics	avis-verifies.com
NetFlix	content	nflxext.com nflximg.net
NetSeer	advertising	netseer.com ns-cdn.com
Netlify		netlify.com netlifyusercontent.com
Netop	customer support	netop.com
Network Solutions		netsolssl.com networksolutions.com
Neustar	advertising	adadvisor.net agkn.com
New Approach Media	advertising	newapproachmedia.co.uk
New Relic		newrelic.com nr-data.net
NewShareCounts	social media	newsharecounts.com
News	social media	news-static.com news.com.au newsanalytics.com.au newsapi.com.au newscdn.com.au newsdata.com.au newsdiscover.com.au
Newsquest	content	newsquestdigital.co.uk
Newzulu	content	filemobile.com projects.fm
Nexcess.Net	hosting	nexcesscdn.net
Nexstar Media Group	advertising	yashi.com
Next Tuesday	analytics	nt.vc
Next14 CMP	consent management	next14.mgr.consensu.org
Nine Digital	content	9msn.com.au
NitroPay CMP	consent management	nitropay.mgr.consensu.org
NitroSell	hosting	nitrosell.com
Nochex		nochex.com
Noibu		noibu.com
Nordic Factory Solutions	advertising	bannerflow.com
Northern & Shell Media Group	content	northernandshell.co.uk
Northwestern University		knightlab.com
Nosto	analytics	nosto.com
Now Interact	analytics	nowinteract.com
NyaConcepts	analytics	xclusive.ly
O2		o2.co.uk
ObjectPlanet	analytics	easypolls.net
Ogury CMP	consent management	ogury.mgr.consensu.org
OhMyAd	advertising	ohmyad.co
Okas Concepts		okasconcepts.com
Okta	analytics	okta.com
Olapic	content	photorank.me
Olark	customer support	olark.com
Ometria	analytics	ometria.com
Omniconvert	analytics	d2tgfbvjf3q6hn.cloudfront.net d3vbj265bmdenw.cloudfront.net omniconvert.com
OnScroll	advertising	onscroll.com
OnState	advertising	onstate.co.uk
OnYourMap		onyourmap.com
OneAll	analytics	oneall.com
OneSignal		onesignal.com
OneSoon	analytics	adalyser.com
OneTag	advertising	onetag-sys.com
OneTag CMP	consent management	onetag.mgr.consensu.org
OneTrust CMP	consent management	onetrust.mgr.consensu.org
Onet	advertising	onet.pl
Onfocus SAS	advertising	4dex.io
Online republic	content	imallcdn.net
Ontame	analytics	ontame.io
Ooyala	advertising	ooyala.com
Open Source		dummyimage.com
OpenText	advertising	optimost.com
OpenX	advertising	deliverimp.com jump-time.net openx.net openxadexchange.com openxcdn.net servedbyopenx.com
OpenX Technologies	advertising	liftdna.com
Opinion Stage	analytics	opinionstage.com
OpinionBar	analytics	opinionbar.com
Optanon	consent management	cookielaw.org onetrust.com
OptiMonk	advertising	optimonk.com
Optilead	analytics	dyn-img.com leadcall.co.uk optilead.co.uk
Optimatic	advertising	optimatic.com
Optimax Media Delivery	advertising	optmd.com
Optimise Media Group		omguk.com
Optimizely	analytics	optimizely.com
OptinMonster	marketing	opmnstr.com optmnstr.com optmstr.com
Optomaton	advertising	volvelle.tech
Optorb	advertising	optorb.com
Oracle	advertising	bkrtx.com bluekai.com
Oracle	analytics	atgsvcs.com
Oracle	content	taleo.net
Oracle	customer support	rightnowtech.com rnengage.com
Oracle	marketing	adrsp.net custhelp.com eloqua.com en25.com estara.com instantservice.com responsys.net
Order Security	analytics	order-security.com
Ordergroove	marketing	ordergroove.com
Oriel	advertising	oriel.io
Osano CMP	consent management	api.osano.com cmp.osano.com osano.mgr.consensu.org
Outbrain	advertising	outbrain.com outbrainimg.com visualrevenue.com
Overdrive	content	contentreserve.com
Overstock		ostkcdn.com
OwnerIQ	advertising	owneriq.net
OzCart		ozcart.com.au
Ozone Media	advertising	adadyn.com
PEER 1 Hosting	hosting	peer1.com
PERFORM	content	performgroup.com
PICnet	hosting	nonprofitsoapbox.com
PIXNET	social media	pixfs.net pixnet.net
POWr		powr.io
PageSense	analytics	pagesense.io
Pagefair	advertising	pagefair.com pagefair.net
Pagely		optnmstr.com
Pagesuite	advertising	pagesuite-professional.co.uk
Pardot	marketing	pardot.com
Parking Crew		d1lxhc4jvstzrp.cloudfront.net parkingcrew.net
Parse.ly	analytics	d1z2jf7jlzjs58.cloudfront.net parsely.com
PayPal		paypal.com paypalobjects.com
PayPal Ads	advertising	where.com
Paypal		braintreegateway.com
Paysafe Group		paysafecard.com
Peaks & Pies	analytics	bunchbox.co
PebblePost	advertising	pbbl.co
Peerius	analytics	peerius.com
Pendo	analytics	pendo.io
Penske Media	content	pmc.com
Penton		pisces-penton.com
Pepper	advertising	peppercorp.com
Pepperjam	marketing	affiliatetechnology.com pepperjam.com
Perfect Market	advertising	perfectmarket.com
Perfect Privacy		suitesmart.com
Perform Group	content	opta.net performfeeds.com premiumtv.co.uk
Performio	advertising	performax.cz
PerimeterX		perimeterx.net pxi.pub
Perion	advertising	legolas-media.com
Periscope	content	periscope.tv
Permutive	advertising	d3alqb8vzo7fun.cloudfront.net permutive.com
Petametrics	analytics	petametrics.com
PhotoBucket	content	photobucket.com
Picreel	analytics	pcrl.co picreel.com
Pictela (AOL)	analytics	pictela.net
Pingdom RUM	analytics	pingdom.net
Pinterest	social media	pinimg.com pinterest.com
PistonHeads	social media	pistonheads.com
Piwik	analytics	drtvtracker.com piwikpro.com raac33.net
Pixalate		adrta.com
Pixlee	social media	pixlee.com
Placed	analytics	placed.com
Plaid	marketing	karte.io
Planning-inc	analytics	planning-inc.co.uk
Plausible	analytics	plausible.io
PlayAd Media Group	advertising	youplay.se
Playbuzz	hosting	playbuzz.com
Playground	advertising	playground.xyz
Playwire CMP	consent management	playwire.mgr.consensu.org
Pleenq	advertising	pleenq.com
Plentific	content	plentific.com
PluginDetect		dtlilztwypawv.cloudfront.net
Podsights	marketing	pdst.fm us-central1-adaptive-growth.cloudfunctions.net
Pointpin		pointp.in
Pointroll (Garnett)	advertising	pointroll.com
Polar	advertising	mediaconductor.me mediaeverywhere.com mediavoice.com plrsrvcs.com polaracademy.me polarcdn-engine.com polarcdn-meraxes.com polarcdn-pentos.com polarcdn-static.com polarcdn-terrax.com polarcdn.com polarmobile.ca polarmobile.com poweredbypolar.com
PollDaddy (Automattic)	advertising	poll.fm static.polldaddy.com
Polyfill.io		polyfill.io
Popads	advertising	popads.net
Populis	advertising	populisengage.com
Postimage.org	content	postimg.org
PowerFront	hosting	inside-graph.com
PowerReviews	analytics	powerreviews.com
Powerlinks.com	advertising	powerlinks.com
Prefix Box		prefixbox.com
Press+	advertising	pipol.com ppjol.com ppjol.net
PressArea		pressarea.com
Pretio Interactive	advertising	pretio.in
Prezi		prezi.com
PriceGrabber	content	pgcdn.com pricegrabber.com
PriceRunner	content	pricerunner.com
Priceline Group	content	opentable.co.uk opentable.com toptable.co.uk
PrintFriendly		printfriendly.com
Privy	advertising	privy.com privymktg.com
Proclivity Media	analytics	pswec.com
Profitshare	advertising	profitshare.ro
Programattik	advertising	programattik.com
Proper Media	content	proper.io
Property Week	content	propertyweek.com
Provide Support	customer support	providesupport.com
Proweb Uk	hosting	proweb.net
Proximic (ComScore)	advertising	proximic.com
Psyma	advertising	psyma.com
PubNation	advertising	pubnation.com
Publicidad.net	advertising	publicidad.tv
Pubmatic	advertising	pubmatic.com
Pubperf	analytics	pubperf.com
Pubtech CMP	consent management	pubtech.mgr.consensu.org
Pulse Insights	analytics	pulseinsights.com
Pulselive CMP	consent management	pulselive.mgr.consensu.org
Pulsepoint	marketing	displaymarketplace.com
Purch	advertising	bestofmedia.com natoms.com purch.com
Pure Chat	customer support	purechat.com
PureCars	marketing	purecars.com
PushCrew	advertising	pushcrew.com
Pusher		pusher.com pusherapp.com
Q1Media	advertising	q1media.com q1mediahydraplatform.com
Qbase Software Development	hosting	smartwebportal.co.uk
Qeryz	analytics	qeryz.com
Qode Interactive	hosting	qodeinteractive.com
Qrius	social media	qrius.me
Qualaroo	analytics	qualaroo.com
Qualtrics	analytics	qualtrics.com
Quantcast	advertising	struq.com
Quantcast	analytics	brtstats.com ntv.io quantcount.com quantserve.com semantictec.com
Quantcast Choice	consent management	quantcast.mgr.consensu.org
Quantum Metric	analytics	quantummetric.com
Qubit	analytics	d1m54pdnjzjnhe.cloudfront.net d22rutvoghj3db.cloudfront.net d3c3cq33003psk.cloudfront.net dd6zx4ibq538k.cloudfront.net goqubit.com qubit.com qubitproducts.com qutics.com
QuestionPro	analytics	questionpro.com
Queue-it		queue-it.net
QuinStreet	advertising	b2btechleadform.com qnsr.com qsstats.com quinstreet.com
QuoVadis		quovadisglobal.com
Quora Ads	advertising	quora.com
Qzzr	analytics	movementventures.com qzzr.com
RAM	analytics	rampanel.com
RCS Media Group	advertising	rcsadv.it
RCS Pubblicita CMP	consent management	rcsmediagroup.mgr.consensu.org
RD Station	marketing	d335luupugsy2.cloudfront.net
RDW Group	hosting	ifactory.com
REVIVVE	advertising	revivve.com
ROL Solutions	analytics	govmetric.com
RSSinclude	social media	rssinclude.com
RTB House	advertising	creativecdn.com erne.co
RTB Media	advertising	rtb-media.me
RUN	advertising	runadtag.com rundsp.com
Rackspace	hosting	rackcdn.com rackspacecloud.com raxcdn.com websitetestlink.com
RadiumOne		po.st
RadiumOne	advertising	gwallet.com r1-cdn.net
Rakuten	advertising	dpclk.com linksynergy.com mediaforge.com rakuten-static.com rmtag.com tag.rmp.rakuten.com
Rakuten	analytics	dc-storm.com h4k5.com stormiq.com
Rakuten	tag management	stormcontainertag.com
Rakuten Marketing	advertising	nxtck.com
Rambler & Co		rambler.ru
Rambler & Co	content	begun.ru
Ranker	content	ranker.com rnkr-static.com
Rapid		logentries.com
RapidAPI		rapidapi.com
RapidSSL		rapidssl.com
Ravelin		ravelin.com
Raygun		rapidzebra.io raygun.io
ReCollect		recollect.net
ReSRC		resrc.it
ReTargeter	advertising	retargeter.com
Reach		gointerpay.net
Reach Group	advertising	redintelligence.net
ReachDynamics	advertising	rdcdn.com
ReachForce	advertising	reachforce.com
ReachLocal	advertising	rtrk.co.nz
ReachMee	content	reachmee.com
Reactful	analytics	reactful.com
ReadSpeaker		readspeaker.com
Realtime Media (Brian Communications)	advertising	rtm.com
Realtime Targeting	advertising	idtargeting.com
Realytics	analytics	dcniko1cv0rz.cloudfront.net realytics.net
RebelMouse	advertising	rbl.ms rebelmouse.com
Receiptful		receiptful.com
Recite Me		reciteme.com
RecoBell	analytics	recobell.io
Recommend	analytics	recommend.pro
Red Eye International	advertising	pajmc.com
Redfish Group	advertising	wmps.com
Reevoo	analytics	reevoo.com
Refersion	advertising	refersion.com
Refined Ads	advertising	refinedads.com
Reflektion	analytics	d26opx5dl8t69i.cloudfront.net reflektion.com
Reklama	advertising	o2.pl wp.pl
Relevad	advertising	relestar.com
Republer	advertising	republer.com
Research Now	analytics	researchgnow.com researchnow.com
Resonance Insights	analytics	res-x.com
Resonate Networks	analytics	reson8.com
Response Team	advertising	i-transactads.com
ResponseTap	analytics	adinsight.com responsetap.com
ResponsiveVoice		responsivevoice.org
Retention Science	advertising	d1stxfv94hrhia.cloudfront.net retentionscience.com
RevJet	advertising	revjet.com
Revcontent	content	revcontent.com
Revee	advertising	revee.com
Revenue Conduit		revenueconduit.com
RevenueMantra	advertising	revenuemantra.com
Reviews.co.uk	analytics	reviews.co.uk
Reviews.io	analytics	reviews.io
Revlifter		assets.revlifter.com
Revolver Maps	analytics	revolvermaps.com
Revv		revv.co
Rewardful	analytics	wdfl.co
Rich Audience CMP	consent management	richaudience.mgr.consensu.org
RichRelevance	advertising	avail.net
RichRelevance	analytics	richrelevance.com
Rightster	advertising	ads-creativesyndicator.com
Ringier Axel Springer CMP	consent management	rasp.mgr.consensu.org
Riskified		riskified.com
Rockerbox	analytics	getrockerbox.com
Rocket Fuel	advertising	ad1x.com rfihub.com rfihub.net ru4.com
Rollbar		d37gvrvc0wt4s1.cloudfront.net rollbar.com
RomanCart		romancart.com
Rondavu	advertising	rondavu.com
Roomkey	content	roomkey.com
Roost		goroost.com
Roxot	advertising	rxthdr.com
Roxr Software	analytics	getclicky.com
Rubicon Project	advertising	chango.com fimserve.com rubiconproject.com
Rubikloud.com	analytics	rubikloud.com
Ruler	analytics	nyltx.com ruleranalytics.com
S4M	advertising	sam4m.com
SAP	advertising	seewhy.com
SAS Institute	advertising	aimatch.com sas.com
SATORI	marketing	satori.segs.jp
SC ShopMania Net SRL	content	shopmania.com
SDL		sdlmedia.com
SFR		sfr.fr
SLI Systems		resultslist.com resultspage.com sli-spark.com
SMARTSTREAM.TV	advertising	smartstream.tv
Sabio	customer support	sabio.co.uk
Safari Books Online	content	pubfactory.com
Sage Pay Europe		sagepay.com
Sailthru	analytics	sail-horizon.com sail-personalize.com sail-track.com
Sailthru	marketing	sailthru.com
Sajari Pty		sajari.com
SaleCycle	advertising	d16fk4ms6rqz1v.cloudfront.net d22j4fzzszoii2.cloudfront.net d30ke5tqu2tkyx.cloudfront.net dn1i8v75r669j.cloudfront.net salecycle.com
SalesLoft	marketing	salesloft.com
Salesforce	analytics	krxd.net
Salesforce Commerce Cloud	hosting	cquotient.com demandware.edgesuite.net demandware.net
Salesforce.com	advertising	force.com salesforce.com
Salesforce.com	customer support	salesforceliveagent.com
Samba	content	samba.tv
Samplicio.us	analytics	samplicio.us
Samsung Electronics	advertising	adgear.com adgrx.com
Sapient	advertising	bridgetrack.com
Say Media	advertising	saymedia.com
Scale8	analytics	api-dev.scale8.com cdn.scale8.com ui.scale8.com www.scale8.com
Scenario	analytics	getscenario.com
Scenestealer	advertising	reflow.tv
Schuh		d2ob0iztsaxy5v.cloudfront.net
Science Rockstars	analytics	persuasionapi.com
ScientiaMobile	analytics	wurfl.io wurflcloud.com
Scoota	advertising	d31i2625d5nv27.cloudfront.net dyjnzf8evxrp2.cloudfront.net rockabox.co scoota.co
Scorecard Research	advertising	scorecardresearch.com
ScribbleLive	advertising	scribblelive.com
Scripps Network Digital	advertising	snidigital.com
Scroll		scroll.com
SearchForce	advertising	searchforce.net
SearchSpring		searchspring.net
Searchanise	analytics	searchanise.com
Sears Holdings	content	shld.net
Secomapp		secomapp.com
Sectigo		sectigo.com
Secure Privacy CMP	consent management	secureprivacy.mgr.consensu.org
Securiti CMP	consent management	securiti.mgr.consensu.org
SecurityMetrics		securitymetrics.com
Seedtag Advertising	advertising	seedtag.com
Segmanta	marketing	segmanta.com
Segment	analytics	segment.com segment.io
SegmentStream	marketing	segmentstream.com
Segmento	advertising	rutarget.ru
Segmint	analytics	segmint.net
Sekindo	content	sekindo.com
Seldon	analytics	rummblelabs.com
SelectMedia International	content	selectmedia.asia
Selligent	advertising	emsecure.net slgnt.eu targetemsecure.blob.core.windows.net
Sellpoints	analytics	sellpoints.com
Semantics3	analytics	hits.io
Semasio	analytics	semasio.net
Semblance	advertising	d3qxef4rp70elm.cloudfront.net getvero.com
Semcasting	advertising	smartzonessva.com
Sentifi	social media	sentifi.com
Sentry		getsentry.com ravenjs.com sentry-cdn.com sentry.io
ServMetric	analytics	servmetric.com
ServiceSource International	marketing	scoutanalytics.net
ServiceTick	analytics	d2oh4tlt9mrke9.cloudfront.net servicetick.com sessioncam.com
Seznam		imedia.cz
Seznam.cz CMP	consent management	seznam.mgr.consensu.org
ShareThis	social media	sharethis.com
ShareThis CMP	consent management	sharethis.mgr.consensu.org
Shareaholic	social media	dsms0mj1bbhn4.cloudfront.net shareaholic.com
Sharethrough	advertising	sharethrough.com
SharpSpring	marketing	marketingautomation.services sharpspring.com
ShinyStat CMP	consent management	shinystat.mgr.consensu.org
ShopIMind	advertising	shopimind.com
ShopRunner	content	s-9.us shoprunner.com
ShopStorm		shopstorm.com
Shopapps	social media	shopapps.in
Shopatron	hosting	shopatron.com
Shopgate		shopgate.com
Shopify	hosting	shopify.com shopifyapps.com shopifycdn.com shopifysvc.com
Shopkeeper Tools		shopkeepertools.com
Sibbo CMP	consent management	sibboventures.mgr.consensu.org
Sidecar		d3v27wwd40f0xu.cloudfront.net getsidecar.com
Sidereel	analytics	sidereel.com
Sift Science		siftscience.com
Signal	tag management	btstatic.com sitetagger.co.uk thebrighttag.com
Signyfyd		signifyd.com
Silktide	hosting	silktide.com
Simplaex	marketing	simplaex.net
SimpleReach	analytics	d8rk54i4mohrb.cloudfront.net simplereach.com
Simplestream	content	simplestream.com
Simpli.fi	advertising	simpli.fi
Simplicity Marketing	advertising	flashtalking.com
Singlespot CMP	consent management	singlespot.mgr.consensu.org
SinnerSchrader Deutschland	advertising	s2betrieb.de
Sirdata CMP	consent management	sddan.mgr.consensu.org
Sirv		sirv.com
Site Meter	analytics	sitemeter.com
Site24x7	analytics	site24x7rum.com
SiteGainer	analytics	d191y0yd6d0jy4.cloudfront.net sitegainer.com
Siteimprove		siteimprove.com siteimproveanalytics.com
Six Degrees Group	hosting	fstech.co.uk
Sizmek	advertising	peer39.net serving-sys.com
Skills Development Scotland	content	researchonline.org.uk
Skimbit	advertising	redirectingat.com skimresources.com skimresources.net
Skimlinks	advertising	skimlinks.com
SkyGlue Technology	analytics	skyglue.com
SkyScanner	content	skyscanner.net
Skype		skype.com
Slate Group	content	cdnslate.com
Slideshare	content	slideshare.com slideshare.net slidesharecdn.com
SlimCut Media	advertising	freeskreen.com
Smaato	advertising	smaato.net
Smart AdServer	advertising	01net.com sascdn.com sasqos.com smartadserver.com
Smart Information Systems	customer support	smartassistant.com
SmartFocus	analytics	emv2.com emv3.com predictiveintent.com smartfocus.com themessagecloud.com
SmartUp Venture	advertising	remintrex.com
Smarter Click	advertising	smarterclick.co.uk smct.co
SmarterHQ	analytics	d1n00d49gkbray.cloudfront.net smarterhq.io smarterremarketer.net
Smartsupp.com	analytics	smartlook.com
Smartsupp.com	customer support	smartsupp-widget-161959.c.cdn77.org smartsupp.com smartsuppcdn.com smartsuppchat.com
Smarttools	customer support	smartertrack.com
Smartzer	advertising	smartzer.com
Snack Media	content	snack-media.com
Snacktools	advertising	bannersnack.com
SnapEngage	customer support	snapengage.com
SnapWidget	content	snapwidget.com
Snapchat	analytics	sc-static.net snapchat.com
Snigel CMP	consent management	snigelweb.mgr.consensu.org
Snowplow	analytics	d32hwlnfiv2gyn.cloudfront.net
Soasta	analytics	lognormal.net
SociableLabs	advertising	sociablelabs.com sociablelabs.net
Social Annex	customer support	socialannex.com
SocialShopWave	social media	socialshopwave.com
Socialphotos	social media	slpht.com
SodaHead	analytics	sodahead.com
Softwebzone	hosting	softwebzone.com
Sojern	marketing	sojern.com
Sokrati	marketing	sokrati.com
Solarwinds	analytics	d2gfdmu30u15x7.cloudfront.net tracelytics.com
Sonobi	advertising	sonobi.com
Sooqr		sooqr.com
Sophus3	analytics	s3ae.com sophus3.com
Sorenson Media	content	sorensonmedia.com
Sortable	advertising	deployads.com
Sotic	hosting	sotic.net soticservers.net
SoundCloud	content	sndcdn.com soundcloud.com stratus.sc
Soundest	advertising	soundest.net soundestlink.com
SourceKnowledge	advertising	provenpixel.com
Sourcepoint	advertising	d2lv4zbk7v5f93.cloudfront.net d3qxwzhswv93jk.cloudfront.net decenthat.com fallingfalcon.com summerhamster.com
Sourcepoint CMP	consent management	sourcepoint.mgr.consensu.org
SpaceNet	hosting	nmm.de
Specific Media	advertising	adviva.net specificclick.net specificmedia.com
Specific Media	social media	myspace.com
Specless	advertising	specless.tech
SpeedCurve	analytics	speedcurve.com
SpeedSize		d2d22nphq0yz8t.cloudfront.net di6367dava8ow.cloudfront.net
Spiceworks	analytics	spiceworks.com
Spoke	customer support	121d8.com
Spongecell	advertising	spongecell.com
Sportradar	advertising	sportradarserving.com
Spot.IM	social media	spot.im spotim.market
SpotXchange	advertising	spotx.tv spotxcdn.com spotxchange.com
Spotify	content	scdn.co spotify.com
SpringServer	advertising	springserve.com
Spylight		spylight.com
Squarespace	hosting	squarespace.com
StackAdapt	advertising	stackadapt.com
StackExchange	social media	sstatic.net
StackPile	tag management	stackpile.io
Stackla PTY	social media	stackla.com
Stailamedia	advertising	stailamedia.com
Stamped.io	analytics	stamped.io
Starfield Technologies		ss2.us starfieldtech.com websiteprotection.com
StatCounter	analytics	statcounter.com
Statful	analytics	statful.com
Steelhouse	advertising	steelhousemedia.com
Steepto	advertising	steepto.com
StellaService	analytics	stellaservice.com
StickyADS.tv	advertising	stickyadstv.com
Storygize	advertising	storygize.net
Strands		strands.com
StreamAMG		streamamg.com
StreamRail	advertising	streamrail.com streamrail.net
StreamingVideoProvider	content	webvideocore.net
StrikeAd	advertising	strikead.com
Stripe		stripe.com stripe.network stripecdn.com
StrÃ¶er Digital Media	advertising	stroeerdigitalmedia.de
StumbleUpon	content	stumble-upon.com stumbleupon.com
Sub2 Technologies	analytics	sub2tech.com
SublimeSkinz	advertising	ayads.co
Sumo	marketing	sumo.b-cdn.net sumo.com sumome.com
Sumo Logic		sumologic.com
Sunday Times Driving	content	driving.co.uk
SundaySky	advertising	dds6m601du5ji.cloudfront.net sundaysky.com
Sunrise Integration		sunriseintegration.com
Superblock		twitframe.com
Supership	advertising	socdm.com
Supertool Network Technology	analytics	miaozhen.com
Survata	analytics	survata.com
SurveyGizmo	analytics	surveygizmo.eu
SurveyMonkey	analytics	surveymonkey.com
Survicate	analytics	survicate.com
Sweet Tooth	advertising	sweettooth.io
Swiftype		swiftype.com swiftypecdn.com
Switch	advertising	unanimis.co.uk
Switch Concepts	advertising	switchadhub.com switchads.com
Swogo	analytics	xsellapp.com
Swoop	advertising	swoop.com
Symantec		norton.com symantec.com symcb.com symcd.com
Synacor	advertising	technoratimedia.com
Syncapse	social media	clickable.net
Synergetic	advertising	synergetic.ag
Synthetix	customer support	syn-finity.com synthetix-ec1.com synthetix.com
Syte		syteapi.com
TINT	content	71n7.com d33w9bm0n1egwm.cloudfront.net d36hc0p18k1aoc.cloudfront.net d3l7tj34e9fc43.cloudfront.net
TMT Digital	advertising	webcontentassessor.com
TNS (Kantar Group)	analytics	tns-counter.ru
TPMN	advertising	tpmn.co.kr
TRUSTe		truste.com
TUNE	advertising	go2cloud.org
TVSquared	advertising	tvsquared.com
TVTY	advertising	distribeo.com ogigl.com
Taboola	advertising	taboola.com taboolasyndication.com
Tactics bvba	hosting	influid.co
TagCommander	tag management	commander1.com tagcommander.com
Tagboard	social media	tagboard.com
Taggstar UK	advertising	taggstar.com
Tail	advertising	tailtarget.com
Tailored		d24qm7bu56swjs.cloudfront.net dw3vahmen1rfy.cloudfront.net tailored.to
Talkable	advertising	d2jjzw81hqbuqv.cloudfront.net talkable.com
TapSense	advertising	tapsense.com
Tapad	advertising	tapad.com
Tata Communications	content	bitgravity.com
Tawk.to	customer support	tawk.to
Teads	advertising	teads.tv
Teads Managed Services	advertising	ebz.io
Tealium	tag management	aniview.com delvenetworks.com limelight.com llnwd.net tealiumiq.com tiqcdn.com
Team Internet	advertising	dntrax.com dntx.com
TechTarget	content	techtarget.com ttgtmedia.com
Teedhaze	content	fuel451.com
Tell Apart	analytics	tellapart.com tellaparts.com
Telstra		cdndelivery.net
Tencent	content	qq.com ywxi.net
Teradata	advertising	d2hlpp31teaww3.cloudfront.net flx1.com flxpxl.com pangolin.blue
Terminus	advertising	terminus.services
Thanx Media		hawksearch.info
Thawte		thawte.com
The AA	advertising	adstheaa.com
The ADEX	advertising	theadex.com
The Best Day	social media	thebestday.com
The Guardian	analytics	ophan.co.uk
The Hut Group	content	thcdn.com
The Nielsen Company	analytics	imrworldwide.com
The Numa Group		hittail.com
The Numa Group	advertising	getdrip.com
The Ozone Project	advertising	the-ozone-project.com
The Publisher Desk	advertising	206ads.com publisherdesk.com
The Trade Desk	advertising	adsrvr.org d1eoo1tco6rr5e.cloudfront.net
The Wall Street Jounal	content	wsj.net
The Wall Street Journal	content	marketwatch.com
TheFind	content	thefind.com
Thesis	analytics	ttsep.com
Thinglink		thinglink.com
Thirdpresence	advertising	thirdpresence.com
ThreatMetrix		online-metrix.net
Throtle	analytics	thrtle.com v12group.com
TicketMaster	content	t-x.io tmcs.net
Tidio	customer support	tidiochat.com
Tilda	hosting	tildacdn.com
Tiledesk SRL	customer support	tiledesk.com
Time	content	timeinc.net
Time2Perf	advertising	time2perf.com
TinyURL		tinyurl.com
Tivo	analytics	rovicorp.com
Tom&Co	hosting	tomandco.uk
ToneMedia	advertising	clickfuse.com
Touch Commerce	customer support	inq.com touchcommerce.com
ToutApp	advertising	toutapp.com
TrackJS	analytics	d2zah9y47r7bi2.cloudfront.net trackjs.com
Tradedoubler	advertising	pvnsolutions.com tradedoubler.com
Tradelab	advertising	tradelab.fr
Traffective CMP	consent management	traffective.mgr.consensu.org
TrafficFactory	advertising	trafficfactory.biz
TrafficHunt	advertising	traffichunt.com
TrafficJunky	advertising	contentabc.com trafficjunky.net
TrafficStars	advertising	trafficstars.com tsyndicate.com
TransUnion		trustev.com
Transifex		transifex.com
Travelex		travelex.co.uk travelex.net
Travelocity	content	travelocity.ca travelocity.com
Travelzoo	content	travelzoo.com
Tray Commerce	marketing	tcdn.com.br
Treasure Data	analytics	treasuredata.com
Tremor Video	advertising	scanscout.com tremorhub.com videohub.tv
Trialfire	analytics	trialfire.com
Triblio	marketing	tribl.io
Trinity Mirror	advertising	tm-awx.com
Trinity Mirror	content	mirror.co.uk
Trinity Mirror Digital Media	social media	icnetwork.co.uk tm-aws.com
TripAdvisor	content	jscache.com tacdn.com tamgrt.com tripadvisor.co.uk tripadvisor.com viator.com
TripleLift	advertising	3lift.com
Tru Optik	advertising	truoptik.com
TruConversion	analytics	truconversion.com
Trueffect	marketing	adlegend.com
Truefit	analytics	truefitcorp.com
Truendo CMP	consent management	truendo.mgr.consensu.org
Truffle	advertising	truffle.bid
Trust Guard		trust-guard.com
Trust Pilot	analytics	trustpilot.com
TrustArc		trustarc.com
TrustArc CMP	consent management	trustarc.mgr.consensu.org
TrustX	advertising	trustx.org
Trusted Shops		trustedshops.com
Trustwave		trustwave.com
Tryzens	analytics	tryzens-analytics.com
TubeMogul	advertising	tubemogul.com
Tumblr	social media	tumblr.com
Turn	advertising	turn.com
TurnTo		turnto.com
Tutorialize	customer support	tutorialize.me
Twenga	content	c4tw.net twenga.co.uk twenga.fr
Twitch	video	twitch.tv
Twyn Group	advertising	twyn.com
Typepad	hosting	typepad.com
TyrbooBytes		turbobytes.net
UPS		i-parcel.com
US Media Consulting	advertising	mediade.sk
Ubertags	tag management	ubertags.com
Ultra Unlimited	advertising	publishthis.com
Umbel	analytics	umbel.com
Unbounce	advertising	d2xxq4ijfwetlm.cloudfront.net d9hhrg4mnvzow.cloudfront.net ubembed.com unbounce.com
Underdog Media	advertising	udmserve.net underdog.media
Understand Digital	advertising	redirecting2.net
UniConsent CMP	consent management	uniconsent.com uniconsent.mgr.consensu.org
Unidays	advertising	myunidays.com unidays.world
Uniqodo	advertising	uniqodo.com
Unite	advertising	uadx.com
United Card Services		ucs.su
United Internet	hosting	uicdn.com
United Internet Media	advertising	ui-portal.de
United Internet Media AG	hosting	tifbs.net uicdn.net uimserv.net
Unpkg	content delivery	npmcdn.com unpkg.com
Unruly Media	advertising	unrulymedia.com
UpBuild	advertising	upbuild.io
UpSellit	analytics	upsellit.com
Upland Software	hosting	clickability.com
UsabilityTools	analytics	usabilitytools.com
Usabilla	analytics	d6tizftlrpuof.cloudfront.net usabilla.com
Usablenet.net		usablenet.net
Use It Better	analytics	useitbetter.com
User Replay	analytics	userreplay.net
UserReport	analytics	userreport.com
Usercentrics CMP	consent management	usercentrics.eu usercentrics.mgr.consensu.org
Userneeds	analytics	userneeds.dk
Usersnap	customer support	usersnap.com
Userzoom	analytics	userzoom.com
V12 Retail Finance		v12finance.com
VIVmail.cz	marketing	targito.com
VK	social media	vk.com
VWO	analytics	d5phz18u4wuww.cloudfront.net visualwebsiteoptimizer.com vwo.com wingify.com
Vacaciones eDreams	content	odistatic.net
Varick Media Management	advertising	vmmpxl.com
Vdopia	advertising	vdopia.com
Ve	advertising	adgenie.co.uk vepxl1.net
Ve	marketing	ve.com veinteractive.com
Vee24	customer support	vee24.com
Veeseo	content	veeseo.com
Venatus Media	marketing	alcvid.com venatusmedia.com
Veoxa	advertising	veoxa.com
Vergic	customer support	vergic.com
Vergic AB	customer support	psplugin.com
Verisign (Symantec)		verisign.com
Verizon		omniroot.com public-trust.com
Verizon	content	uplynk.com
Verizon Digital Media CDN	content delivery	edgecastcdn.net edgecastdns.net
VertaMedia	advertising	vertamedia.com
Vertical Mass	advertising	vmweb.net
Vestorly	advertising	oodalab.com
Vextras		vextras.com
Viacom	content	mtvnservices.com
Viafoura	advertising	viafoura.co viafoura.net
Viant	advertising	vindicosuite.com
Vibrant Media	advertising	intellitxt.com picadmedia.com
VidPulse	analytics	vidpulse.com
Video Media Groep	advertising	inpagevideo.nl vmg.host
Videology	advertising	tidaltv.com
Vidible	advertising	vidible.tv
Vidyard		vidyard.com
VigLink	advertising	viglink.com
Vimeo	video	vimeo.com vimeocdn.com
Viocorp International	content	vioapi.com
ViralNinjas	advertising	viralninjas.com
Virool	advertising	virool.com
VisScore	analytics	d2hkbi3gan6yg6.cloudfront.net visscore.com
Visely		visely.io
Visible Measures	advertising	visiblemeasures.com
Visual IQ	analytics	myvisualiq.net
VisualDNA	advertising	visualdna.com
VisualVisitor	advertising	id-visitors.com
Vivocha S.p.A	customer support	vivocha.com
Vizu (Nielsen)	analytics	vizu.com
Vizury	advertising	vizury.com
Vizzit	analytics	vizzit.se
VoiceFive	analytics	voicefive.com
Vonage	video	opentok.com
VouchedFor	analytics	vouchedfor.co.uk
Vox Media	content	vox-cdn.com voxmedia.com
WARPCACHE		warpcache.net
WP Engine	hosting	wpengine.com
WPP	advertising	casalemedia.com ib-ibi.com indexww.com
WalkMe	customer support	walkme.com
Watching That		watchingthat.com
Wayfair	analytics	wayfair.com
Web Active Pty		eway.com.au
Web CEO		websiteceo.com
Web Forensics	analytics	webforensics.co.uk
WebAds CMP	consent management	webads.mgr.consensu.org
WebEngage	customer support	d23nd6ymopvz52.cloudfront.net d3701cc9l7v9a6.cloudfront.net webengage.co webengage.com
WebPageOne Solutions		webpageone.com
WebSpectator	advertising	webspectator.com
WebWombat		ic.com.au
Webcollage	customer support	webcollage.net
Webcore	advertising	onefeed.co.uk
Webflow	hosting	assets-global.website-files.com assets.website-files.com uploads-ssl.webflow.com
Webkul Software		webkul.com
Webmarked		webmarked.net
Weborama	advertising	weborama.com weborama.fr
WebpageFX	advertising	leadmanagerfx.com
Webselect Internet	hosting	webselect.net
WebsiteBuilder.com	hosting	mywebsitebuilder.com
Webthinking	hosting	webthinking.co.uk
Webtreck	analytics	wcfbc.net
Webtrekk	analytics	wbtrk.net webtrekk-asia.net webtrekk.net wt-eu02.net wt-safetag.com
Webtrends	analytics	d1q62gfb8siqnm.cloudfront.net webtrends.com webtrendslive.com
Webtype	content delivery	webtype.com
Weebly	hosting	editmysite.com
White Ops		acexedge.com tagsrvcs.com
Whitespace	advertising	whitespacers.com
WhosOn Live Chat Software	customer support	whoson.com
Wibbitz		wibbitz.com
Wicked Reports	marketing	wickedreports.com
Wide Area Communications	hosting	widearea.co.uk
WideOrbit	marketing	admaym.com
Wideorbit	advertising	atemda.com
Widespace	advertising	widespace.com
Wigzo	marketing	wigzo.com wigzopush.com
William Reed	content	wrbm.com
WillyFogg.com	content	willyfogg.com
WisePops		wisepops.com
Wishpond Technologies	marketing	wishpond.com wishpond.net
Wistia	video	embedwistia-a.akamaihd.net wistia.com wistia.net
Wix	hosting	parastorage.com wix.com wixapps.net wixstatic.com
WizRocket Technologies	analytics	wzrkt.com
Woopra	analytics	woopra.com
Woosmap		woosmap.com
WorkCast	hosting	workcast.net
World News Media	content	wnmedia.co.uk
Worldpay		worldpay.com
Wow Analytics	analytics	wowanalytics.co.uk
Wowcher	advertising	wowcher.co.uk
Wufoo		wufoo.com
Wunderkind	marketing	bounceexchange.com bouncex.net cdnbasket.net cdnwidget.com wknd.ai
Wyng	advertising	offerpop.com
X	advertising	ads-twitter.com analytics.twitter.com
X	social media	platform.twitter.com syndication.twitter.com t.co twimg.com twitpic.com vine.co
XMLSHOP	hosting	xmlshop.biz
Xaxis	advertising	247realmedia.com gmads.net mookie1.com
Xervo	hosting	onmodulus.net
YUDU	content	yudu.com
Yahoo	advertising	adsonar.com adtech.de adtechjp.com advertising.com alephd.com aol.co.uk aol.com aol.net aolcdn.com atwola.com blogsmithmedia.com bluelithium.com browsiprod.com btrll.com gravity.com hostingprod.com lexity.com nexage.com oath.com tacoda.net yahoo.com yahoo.net yahooapis.com yieldmanager.com yimg.com zenfs.com
Yahoo	content	5min.com
Yahoo	hosting	aabacosmallbusiness.com
Yahoo! JAPAN	advertising	b92.yahoo.co.jp s.yimg.jp yads.c.yimg.jp
Yahoo! JAPAN	tag management	yjtag.jp
Yandex		api-maps.yandex.ru money.yandex.ru
Yandex	advertising	an.yandex.ru
Yandex	analytics	d31j93rd8oukbv.cloudfront.net mc.yandex.com mc.yandex.ru
Yandex	content delivery	yandex.st yastatic.net
Yellow Robot	advertising	backinstock.org
YieldPartners	advertising	yieldpartners.com
Yieldbot	advertising	yldbt.com
Yieldify	advertising	d33wq5gej88ld6.cloudfront.net dwmvwp56lzq5t.cloudfront.net yieldify.com yieldifylabs.com
Yieldlab	advertising	yieldlab.net
Yieldmo	advertising	yieldmo.com
Yieldr	advertising	254a.com
Yo		yopify.com
YoYo		goadservices.com
Yotpo	marketing	swellrewards.com yotpo.com
Yottaa	hosting	yottaa.com yottaa.net
YourAmigo		youramigo.com
YuMe	advertising	yume.com yumenetworks.com
Yummley		yummly.com
ZEDO	advertising	zedo.com
ZEOTAP	advertising	zeotap.com
Zafu	analytics	zafu.com
Zaius	advertising	zaius.com
Zamplus ad	advertising	zampda.net
Zanox	advertising	zanox.com zanox.ws
Zapper		zapper.com
Zarget	analytics	zarget.com
Zebrafish Labs		imgix.net
Zemanta	advertising	zemanta.com
Zen Internet		zyen.com
ZenDesk	customer support	zdassets.com zendesk.com zopim.com
Zenovia Digital Exchange	advertising	rhythmxchange.com zenoviaexchange.com
ZergNet	content	zergnet.com
Zerogrey	hosting	zerogrey.com
Zeta Global	marketing	rezync.com
Ziff Davis Tech	advertising	adziff.com netshelter.net zdbb.net
Zmags	marketing	zmags.com
Zolando	content	ztat.net
Zoover	analytics	zoover.co.uk zoover.nl
Zopim	customer support	zopim.io
[24]7	advertising	campanja.com
[24]7	customer support	247-inc.net 247inc.net d1af033869koo7.cloudfront.net
adKernel	advertising	adkernel.com
addtocalendar		addtocalendar.com
adnanny	advertising	adserver01.de
affilinet	advertising	reussissonsensemble.fr successfultogether.co.uk
atlasRTX	customer support	atlasrtx.com
audioBoom	social media	audioboo.fm audioboom.com
bRealTime	advertising	brealtime.com
bd4travel	analytics	bd4travel.com
bizinformation	analytics	bizinformation.org
carrot	social media	sharebutton.co
cloudIQ	analytics	cloud-iq.com
codigo	analytics	codigo.se
content.ad	advertising	content.ad
d3 Technologies		d3sv.net
dexiMEDIA	advertising	deximedia.com
dianomi	advertising	dianomi.com dianomioffers.co.uk
donReach	social media	donreach.com
dotMailer	advertising	dmtrk.com dotmailer.com emlfiles.com
dotMailer	analytics	dotmailer-surveys.com trackedlink.net trackedweb.net
dstillery	advertising	dstillery.com media6degrees.com
eBay	advertising	ebay.com ebayimg.com fetchback.com
eBay Enterprise	hosting	csdata1.com gsipartners.com
eDigital Research	customer support	ecustomeropinions.com edigitalresearch.com edigitalsurvey.com edrcdn.com
eGain	analytics	analytics-egain.com egain.com
eHost	hosting	ehosts.net
eKomi	analytics	ekomi.com ekomi.de
eXTReMe digital	analytics	extreme-dm.com
eXelate	advertising	exelator.com
ec-concier	marketing	ec-concier.com
ecommercefeed.net	marketing	ecommercefeed.net
emetriq	advertising	emetriq.de xplosion.de
engage:BDR	advertising	bnmla.com ebdr3.com
entravision	advertising	smadex.com
epago	advertising	adaos-ads.net
epoq internet services	analytics	epoq.de
etouches	hosting	etouches.com
etracker	analytics	etracker.com etracker.de
everestads.com	content	verestads.net
eyeReturn Marketing	marketing	eyereturn.com
feedoptimise	hosting	d1w78njrm56n7g.cloudfront.net feedoptimise.com
fifty-five	advertising	55labs.com
fluct	advertising	adingo.jp
freewheel.tv	content	fwmrm.net
gnatta	customer support	gnatta.com
home.pl	hosting	nscontext.eu
hyfn	advertising	hyfn.com
i-mobile	advertising	i-mobile.co.jp
iAdvize SAS	customer support	iadvize.com
iBillboard	advertising	ibillboard.com
iCrossing	advertising	ic-live.com
iGoDigital	analytics	igodigital.com
iPROM	advertising	iprom.net
iPage	hosting	ipage.com
iPerceptions	customer support	iperceptions.com
iSite	analytics	isitetv.com
iSpot.tv	advertising	ispot.tv
iZooto	marketing	izooto.com
infogr.am		infogr.am jifo.co
internet business technologies		realtime.co
iotec	analytics	dsp.io
iovation		iesnare.com
ipinfo.io		ipinfo.io
issuu	content	issuu.com isu.pub
iubenda		iubenda.com
iubenda CMP	consent management	iubenda.mgr.consensu.org
j2 Cloud Services	advertising	campaigner.com
jQuery CDN	content delivery	jquery.com
jsonip.com	analytics	jsonip.com
linkpulse	analytics	lp4.io
loGo_net	analytics	logo-net.co.uk
mParticle		mparticle.com
mPulse	analytics	akstat.io go-mpulse.net mpstat.us mpulse.net
mainADV	advertising	httptrack.com solocpm.com
mbr targeting	advertising	m6r.eu
media.ventive	advertising	contentspread.net
mediarithmics	advertising	mediarithmics.com
metrigo	advertising	metrigo.com
minicabit.com	content	minicabit.com
mobiManage	hosting	mobimanage.com
moving-pictures		moving-pictures.biz moving-pictures.de v6-moving-pictures.com vtstat.com
my6sense	advertising	mynativeplatform.com
myThings	advertising	mythings.com mythingsmedia.net
mymovies	content	mymovies.net
nRelate	content	nrelate.com
nToklo	analytics	ntoklo.com
neXeps	advertising	nexeps.com
ninemsn Pty.		ninemsn.com.au
nugg.ad	advertising	nuggad.net
numero	advertising	numerointeractive.com
optAd360 CMP	consent management	optad360.mgr.consensu.org
otracking.com	analytics	otracking.com
piano	advertising	npttech.com tinypass.com
piclike	advertising	piclike.us
pitney bowes		borderfree.com fiftyone.com
placehold.it		placehold.it
plista	advertising	plista.com
prebid.org		prebid.org
reEmbed		reembed.com
reddit	social media	reddit.com redditstatic.com
rewardStyle.com	advertising	rewardstyle.com
rss2json		rss2json.com
section.io		squixa.net
smartclip	advertising	smartclip.net
sovrn	advertising	lijit.com
template-help.com	hosting	template-help.com
test only		testtesttest.com
trueAnthem	social media	tru.am
tweetmeme	analytics	tweetmeme.com
uLogin		ulogin.ru
uLogix	advertising	ulogix.ru
ucfunnel	advertising	aralego.com
up-value	advertising	up-value.de
wywy	advertising	wywy.com wywyuserservice.com
zypmedia	advertising	extend.tv
`;
