import {readItems,shippedRivers,shippedShores} from './src/gazetteer/hydrography/files.js';
import {StitchedNetwork} from './src/gazetteer/hydrography/network.js';
import {shoreOf} from './src/gazetteer/hydrography/water-bodies.js';
import {distanceMetres} from './src/geodesy/geodesic.js';
import {readFileSync,existsSync,writeFileSync} from 'node:fs';
const box={west:68,south:36,east:150,north:62};
const r=await readItems(shippedRivers(),box),s=(await readItems(shippedShores(),box)).map(shoreOf);
const n=new StitchedNetwork(r,s,box);
const ref=JSON.parse(readFileSync('/work/shared/sources/rivers-reference.geojson','utf8')).features;
// go through every reference river: trace from its first to its last vertex, with mid vertex via
const out:any[]=[];
const want=process.argv[2];
const lines=new Map<string,any[]>();
for(const f of ref){const nm=f.properties.name??'?';if(f.geometry.type!=='LineString'){for(const c of f.geometry.coordinates)(lines.get(nm)??lines.set(nm,[]).get(nm)!).push(c);}else (lines.get(nm)??lines.set(nm,[]).get(nm)!).push(f.geometry.coordinates);}
for(const [nm,cs] of lines){if(want&&!nm.includes(want))continue;for(const c of cs){ if(c.length<15)continue;
 const P=(i:number)=>({lon:c[i][0],lat:c[i][1]});
 const q=[1/4,1/2,3/4].map(k=>P(Math.floor(k*(c.length-1))));
 const t=performance.now();const res=n.trace(P(0),q,P(c.length-1));const ms=(performance.now()-t).toFixed(0);
 if(!res.ok){console.log(nm,'FAIL',JSON.stringify(res));continue;}
 let L=0;const v=res.trace.chain.vertices;for(let i=1;i<v.length;i++)L+=distanceMetres(v[i-1]!,v[i]!);
 let LR=0;for(let i=1;i<c.length;i++)LR+=distanceMetres(P(i-1),P(i));
 const e=(p:any)=>`${p.lat.toFixed(3)}N ${p.lon.toFixed(3)}E`;
 console.log(nm.padEnd(16),e(v[0]),'->',e(v.at(-1)),(L/1000).toFixed(0)+'km','ref',(LR/1000).toFixed(0),'v',v.length,ms+'ms',res.trace.remarks.map(r=>`${r.kind}@${e(r.at)}:${(r.metres/1000).toFixed(1)}`).join(' ; '));
}}
