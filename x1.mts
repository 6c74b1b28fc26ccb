import {readItems,shippedRivers,shippedShores} from './src/gazetteer/hydrography/files.js';
import {RiverGraph} from './src/gazetteer/hydrography/graph.js';
import {shoreOf} from './src/gazetteer/hydrography/water-bodies.js';
const box={west:68,south:36,east:150,north:62};
let t=performance.now();const r=await readItems(shippedRivers(),box),s=(await readItems(shippedShores(),box)).map(shoreOf);console.log('read',performance.now()-t);
t=performance.now();const g=new RiverGraph(r,s);console.log('graph',performance.now()-t,g.nodes.length/2,g.links.length);
for(const b of g.bodies.keys()){if(!g.bodies[b]!.shore.twoBanks)continue;t=performance.now();const n=g.links.length;g.workOut(b);console.log('body',g.bodies[b]!.shore.id,'ports',g.ports[b]!.length,'links',g.links.length-n,'km',g.links.slice(n).reduce((s,l)=>s+l!.metres,0)/1000,performance.now()-t);}
const bl=g.bodies.map((b,i)=>[g.ports[i]!.length,b.shore.id,b.shore.west.toFixed(2),b.shore.south.toFixed(2),b.shore.ring.length/2]).sort((a,b)=>+b[0]-+a[0]).slice(0,15);console.log(bl.join('\n'));
